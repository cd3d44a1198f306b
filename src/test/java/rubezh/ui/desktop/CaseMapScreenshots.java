package rubezh.ui.desktop;

import module java.base;

import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import rubezh.fixtures.FxThread;
import rubezh.session.OpenRegister;
import rubezh.text.Language;
import rubezh.ui.desktop.RoleWindow.Look;
import rubezh.ui.kit.look.Theme;

/** Pictures of the map of cases with the operation of 2009. */
public final class CaseMapScreenshots {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-24T09:00:00Z"), ZoneOffset.UTC);

    private final Path into;
    private int registers;

    public CaseMapScreenshots(Path into) {
        this.into = into;
    }

    /** Takes posts, a selected post, masses and routes, in each language, theme and size. */
    public void takeAll() throws IOException {
        Path folder = Files.createTempDirectory("case-map");
        for (Language language : Language.values()) {
            for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
                String end = "-" + language.code() + "-" + theme.name().toLowerCase(Locale.ROOT);
                try (var window = window(folder, new Look(language, theme, 1366, 768, CLOCK))) {
                    window.run("go-map");
                    save(window, "cases-map-empty" + end);
                    chooseDays(window);
                    save(window, "cases-map" + end);
                    select(window, 1);
                    save(window, "cases-map-post" + end);
                    window.run("cases-map-larger");
                    window.run("cases-map-larger");
                    window.run("cases-map-larger");
                    save(window, "cases-map-near" + end);
                    window.run("cases-map-whole");
                    measure(window, 1);
                    save(window, "cases-map-mass" + end);
                    window.run("cases-map-routes");
                    save(window, "cases-map-routes" + end);
                    select(window, 2);
                    save(window, "cases-map-route" + end);
                }
            }
            small(folder, look(language, 960, 540), "-540", 1);
            small(folder, look(language, 1366, 768), "-200", 2);
        }
    }

    private static Look look(Language language, int width, int height) {
        return new Look(language, Theme.LIGHT, width, height, CLOCK);
    }

    private void small(Path folder, Look look, String end, double zoom) {
        String language = look.language().code();
        try (var window = window(folder, look)) {
            window.run("go-map");
            chooseDays(window);
            FxThread.run(() -> window.ui.display().zoomTo(zoom));
            window.run("cases-map-whole");
            save(window, "cases-map-" + language + end);
            window.run("cases-map-routes");
            save(window, "cases-map-routes-" + language + end);
        }
    }

    private RoleWindow window(Path folder, Look look) {
        OpenRegister register =
                DashboardJourneyTest.operation2009(folder.resolve("r" + registers++));
        return new RoleWindow(register, look);
    }

    private void save(RoleWindow window, String name) {
        window.waitUntilIdle();
        window.saveScreenshot(into.resolve(name + ".png"));
    }

    /** Types the days of the operation into the dialog of the filters. */
    static void chooseDays(RoleWindow window) {
        var keys = new RoleKeyboard(window);
        keys.press(KeyCode.F, KeyCode.ALT);
        keys.type("01.08.2009");
        keys.press(KeyCode.TAB);
        keys.type("30.09.2009");
        keys.press(KeyCode.ENTER, KeyCode.CONTROL);
        window.waitUntilIdle();
        FxThread.waitUntil(() -> !list(window).getItems().isEmpty());
    }

    static ListView<?> list(RoleWindow window) {
        return (ListView<?>) window.search().scene().getRoot().lookup("#cases-map-list");
    }

    private static void select(RoleWindow window, int index) {
        FxThread.run(() -> list(window).getSelectionModel().select(index));
    }

    private static void measure(RoleWindow window, int index) {
        FxThread.run(() -> {
            var menu = (MenuButton) window.search().scene().getRoot().lookup("#cases-map-measure");
            menu.getItems().get(index).fire();
        });
    }
}
