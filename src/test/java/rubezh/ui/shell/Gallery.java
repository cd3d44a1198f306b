package rubezh.ui.shell;

import module java.base;

import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.kordamp.ikonli.feather.Feather;
import rubezh.domain.reference.Code.Country;
import rubezh.domain.station.Station;
import rubezh.fixtures.OfficerFixture;
import rubezh.security.Officer;
import rubezh.security.Role;
import rubezh.text.Language;
import rubezh.ui.kit.FilePicker;
import rubezh.ui.kit.Finder;
import rubezh.ui.kit.NavItem;
import rubezh.ui.kit.Overlay;
import rubezh.ui.kit.StatusBadge;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Command;
import rubezh.ui.kit.look.DisplaySettings;
import rubezh.ui.kit.look.Theme;
import rubezh.ui.kit.look.UiText;
import rubezh.ui.kit.work.BackgroundWorker;

/** Shell with screens of generated data, for inspection and tests. */
final class Gallery {
    final UiContext ui;
    final Shell shell;
    final FakeList list;
    final FakeEditor editor;
    final Scene scene;

    Gallery(Language language, Theme theme, int rows, double width, double height) {
        ui =
                new UiContext(
                        new UiText(language),
                        new DisplaySettings(theme),
                        new BackgroundWorker(daemons()),
                        new Overlay(),
                        InstantSource.fixed(Instant.parse("2026-11-24T08:03:00Z")),
                        ZoneId.of("Asia/Bishkek"),
                        OfficerFixture.ALL_ROLES,
                        FilePicker.SYSTEM);
        shell =
                new Shell(
                        ui,
                        sessionInfo("Асанов А. К.", Role.OFFICER),
                        navigation(),
                        () -> {},
                        _ -> {});
        list = new FakeList(ui, rows);
        editor = new FakeEditor(ui);
        shell.setFinders(List.of(new PostFinder()));
        showStatus();
        scene =
                new Scene(
                        ui.overlay().root(shell.root()), width, height, ui.display().background());
        ui.display().applyTo(scene);
        shell.openHome(list.screen);
    }

    private void showStatus() {
        shell.setStatus(
                List.of(
                        cell(null, "KG-DOS · смена 08:00–20:00").styled("strong"),
                        cell(Feather.EDIT_2, "Черновики 2"),
                        cell(Feather.UPLOAD_CLOUD, "Не отправлено 17").styled("warn")));
    }

    private static Executor daemons() {
        return Executors.newCachedThreadPool(task -> {
            var thread = new Thread(task, "gallery");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Returns what a header says of an officer at a station. */
    static SessionInfo sessionInfo(String officer, Role... roles) {
        var station =
                new Station(
                        "KG-DOS",
                        "Достук",
                        "Dostuk",
                        new Country("KG"),
                        ZoneOffset.UTC,
                        Station.USUAL_DAY_START,
                        true,
                        "A");
        return new SessionInfo(station, new Officer("asanov", officer, "", Set.of(roles)));
    }

    private StatusBarCell cell(@org.jspecify.annotations.Nullable Feather icon, String text) {
        return new StatusBarCell(ui.texts(), icon, _ -> text, () -> {});
    }

    private List<NavItem> navigation() {
        return List.of(
                NavItem.of(Command.of("go-seizures", () -> shell().show("list")), "list"),
                new NavItem(
                        Command.of("go-reports", () -> {}),
                        new SimpleIntegerProperty(5),
                        List.of("report")),
                new NavItem(
                        Command.of("go-exchange", () -> {}),
                        new SimpleIntegerProperty(17),
                        List.of("exchange")));
    }

    private Shell shell() {
        return shell;
    }

    /** Finder of posts by name. */
    private static final class PostFinder implements Finder {
        private static final List<String> NAMES = List.of("Карамык", "Достук", "Ак-Жол");

        @Override
        public String groupKey() {
            return "field.place.post.short";
        }

        @Override
        public char prefix() {
            return '@';
        }

        @Override
        public List<Result> find(String typed, int limit) {
            return NAMES.stream()
                    .filter(n ->
                            n.toLowerCase(java.util.Locale.ROOT)
                                    .startsWith(typed.toLowerCase(java.util.Locale.ROOT)))
                    .map(n ->
                            new Result(
                                    Feather.ARCHIVE,
                                    "KG-KAR-A-2026-000088",
                                    "Опий (сырец), 750 г",
                                    n + ", 24.11.2026",
                                    StatusBadge.SUBMITTED,
                                    () -> {}))
                    .toList();
        }
    }

    Stage show() {
        var stage = new Stage();
        stage.setScene(scene);
        stage.show();
        return stage;
    }
}
