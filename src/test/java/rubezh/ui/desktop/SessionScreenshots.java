package rubezh.ui.desktop;

import module java.base;

import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import rubezh.app.CliResult;
import rubezh.bundle.transfer.ExportRequest;
import rubezh.domain.reference.CodeEntry;
import rubezh.domain.reference.CodeListId;
import rubezh.fixtures.FxThread;
import rubezh.progress.Progress;
import rubezh.session.OpenRegister;
import rubezh.session.Stations;
import rubezh.session.Stations.TrainingOfficer;
import rubezh.session.Stations.TrainingPost;
import rubezh.table.Operation2009;
import rubezh.table.ReferenceReader;
import rubezh.text.Language;
import rubezh.ui.desktop.RoleWindow.Look;
import rubezh.ui.kit.look.Theme;
import rubezh.ui.kit.navigation.Destination;

/**
 * Screenshots of the window as the officers of a training station see it, with its status bar: what
 * each role sees first, and each screen.
 */
public final class SessionScreenshots implements AutoCloseable {
    /** File names of screens whose command has another. */
    private static final Map<String, String> NAMES =
            Map.of("go-seizures", "list", "go-admin", "administration", "go-today", "home-admin");

    private final Path into;
    private final ScreenshotHome home;
    private final Path root;
    private final Stations stations;

    /**
     * @param into folder of the pictures; that of the stations is temporary
     */
    public SessionScreenshots(Path into) throws IOException {
        this.into = into;
        home = new ScreenshotHome();
        root = home.registers();
        stations = CliResult.stations(root, Map.of());
        for (TrainingPost post : TrainingPost.values()) {
            try (OpenRegister register = open(post, TrainingOfficer.SUPERVISOR)) {
                var cases =
                        Operation2009.read(register.reference(), register.register()::newLineId);
                stations.recordTraining(register, cases.stream(), _ -> {});
            }
        }
        recordToday();
        ReviewScenario.play(supervisor ->
                open(
                        TrainingPost.FIRST,
                        supervisor ? TrainingOfficer.SUPERVISOR : TrainingOfficer.OFFICER));
    }

    /** Records one case of each category at the first station; every other is submitted. */
    private void recordToday() throws IOException {
        Path folder = root.resolve(TrainingPost.FIRST.code());
        var officer = Map.of("RUBEZH_DATA", folder.toString(), "RUBEZH_USER", "officer");
        int number = 0;
        for (CodeEntry category : ReferenceReader.builtIn().list(CodeListId.CATEGORIES).entries()) {
            Path file = root.resolve(category.code() + ".json");
            try (InputStream in =
                    CliResult.class.getResourceAsStream("command/" + file.getFileName())) {
                Files.write(file, Objects.requireNonNull(in).readAllBytes());
            }
            var line = new ArrayList<>(List.of("record", file.toString()));
            if (++number % 2 == 0) {
                line.add("--submit");
            }
            CliResult result = CliResult.run(root, officer, line.toArray(String[]::new));
            if (result.status() != 0) {
                throw new IllegalStateException(result.err());
            }
        }
    }

    private OpenRegister open(TrainingPost post, TrainingOfficer as) {
        return stations.openTraining(
                root.resolve(post.code()), post, as, Optional.of(CliResult.PHRASE));
    }

    private static Look look(Language language, Theme theme, int width, int height) {
        return new Look(language, theme, width, height, CliResult.CLOCK);
    }

    private RoleWindow window(TrainingOfficer as, Look look) {
        return new RoleWindow(open(TrainingPost.FIRST, as), look);
    }

    /**
     * Takes those of {@code home}, {@code roles}, {@code screens} and {@code small} that are asked
     * for.
     */
    public void take(List<String> parts) {
        if (parts.contains("roles")) {
            takeRoles();
        }
        if (parts.contains("screens")) {
            takeScreens();
        }
        if (parts.contains("small")) {
            takeSmall();
        }
        if (parts.contains("home")) {
            new HomeScreenshots(into, root).takeAll(); // last, because it writes more records
        }
    }

    /** What each officer sees first, and of the exchange. */
    private void takeRoles() {
        for (Language language : Language.values()) {
            for (TrainingOfficer officer : TrainingOfficer.values()) {
                String end = "-" + language.code() + ".png";
                var look = look(language, Theme.LIGHT, 1366, 768);
                try (var window = window(officer, look)) {
                    save(window, "role-" + officer.login() + end);
                    window.run("go-exchange");
                    save(window, "role-" + officer.login() + "-exchange" + end);
                }
            }
        }
    }

    /** Each screen, in each language and two themes. */
    private void takeScreens() {
        Path bundle = export();
        for (Language language : Language.values()) {
            for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
                var look = look(language, theme, 1366, 768);
                String end = "-" + language.code() + "-" + theme.name().toLowerCase(Locale.ROOT);
                try (var window = window(TrainingOfficer.SUPERVISOR, look)) {
                    records(window, end);
                    problems(window, end);
                    palette(window, end);
                    dashboard(window, end);
                    exchange(window, bundle, end);
                }
                try (var window = window(TrainingOfficer.SUPERVISOR, later(look))) {
                    review(window, end);
                }
                try (var window = window(TrainingOfficer.ADMINISTRATOR, look)) {
                    each(window, end);
                }
            }
        }
        contrast();
    }

    /** The screens at 960×540 logical pixels. */
    private void takeSmall() {
        for (Language language : Language.values()) {
            var look = look(language, Theme.LIGHT, 960, 540);
            String end = "-" + language.code() + "-200";
            try (var window = window(TrainingOfficer.SUPERVISOR, look)) {
                records(window, end);
            }
            try (var window = window(TrainingOfficer.SUPERVISOR, later(look))) {
                review(window, end);
            }
            try (var window = window(TrainingOfficer.ADMINISTRATOR, look)) {
                each(window, end);
            }
        }
    }

    /** Returns the same look some hours after the records were submitted. */
    private static Look later(Look look) {
        return new Look(
                look.language(),
                look.theme(),
                look.width(),
                look.height(),
                Clock.offset(look.clock(), Duration.ofMinutes(200)));
    }

    /** The review of a record that was corrected after a return, and the question of a return. */
    private void review(RoleWindow window, String end) {
        window.run("go-review");
        FxThread.run(() -> selectReturned(window.search().find(TableView.class, _ -> true)));
        save(window, "review" + end + ".png");
        window.run("review-return");
        save(window, "review-return" + end + ".png");
        window.closePopups();
    }

    private static void selectReturned(TableView<?> queue) {
        for (int i = 0; i < queue.getItems().size(); i++) {
            if (String.valueOf(queue.getItems().get(i)).contains("returns=1")) {
                queue.getSelectionModel().clearAndSelect(i);
                queue.scrollTo(Math.max(0, i - 2));
            }
        }
    }

    private Path export() {
        try (OpenRegister other = open(TrainingPost.SECOND, TrainingOfficer.SUPERVISOR)) {
            var all =
                    new ExportRequest(
                            new ExportRequest.Everything(), ExportRequest.HEADQUARTERS, root);
            return other.exchange().export(all, Progress.NONE).file();
        }
    }

    /** The list, a record to read and the same in the editor. */
    private void records(RoleWindow window, String end) {
        window.run("go-seizures");
        save(window, "list" + end + ".png");
        window.run("open");
        save(window, "read" + end + ".png");
        window.run("edit");
        save(window, "editor" + end + ".png");
    }

    /** The operation of 2009 on the dashboard. */
    private void dashboard(RoleWindow window, String end) {
        window.run("go-dashboard");
        DashboardJourneyTest.chooseOperation(window);
        save(window, "dashboard" + end + ".png");
    }

    private void problems(RoleWindow window, String end) {
        window.run("new");
        window.run("submit");
        save(window, "problems" + end + ".png");
        window.closePopups();
    }

    private void palette(RoleWindow window, String end) {
        window.run("go-seizures");
        window.run("palette");
        save(window, "palette" + end + ".png");
        window.closePopups();
    }

    private void exchange(RoleWindow window, Path bundle, String end) {
        window.run("go-reports");
        FxThread.waitUntil(() -> window.search().isShown(".report-sheet"));
        save(window, "reports" + end + ".png");
        window.run("go-exchange");
        FxThread.waitUntil(() -> window.search().isShown(".fact-box"));
        save(window, "exchange" + end + ".png");
        window.go(new Destination.Import(bundle));
        FxThread.waitUntil(() -> window.search().isShown(".fact-box"));
        save(window, "stranger" + end + ".png");
        FxThread.run(() -> window.search().find(Button.class, SessionScreenshots::isTrust).fire());
        save(window, "import" + end + ".png");
    }

    static boolean isTrust(Button button) {
        return button.getStyleClass().contains("primary")
                && button.getParent().getStyleClass().contains("action-bar");
    }

    /** Each screen that a command of the window leads to. */
    private void each(RoleWindow window, String end) {
        for (String id : window.windowCommands()) {
            if (id.startsWith("go-") && !id.equals("go-exchange")) {
                window.run(id);
                save(window, NAMES.getOrDefault(id, id.substring(3)) + end + ".png");
            }
        }
    }

    /** The list and a new record in high contrast. */
    private void contrast() {
        var look = look(Language.RU, Theme.CONTRAST, 1366, 768);
        try (var window = window(TrainingOfficer.SUPERVISOR, look)) {
            window.run("go-seizures");
            save(window, "list-ru-contrast.png");
            problems(window, "-ru-contrast");
        }
    }

    private void save(RoleWindow window, String name) {
        window.saveScreenshot(into.resolve(name));
    }

    @Override
    public void close() throws IOException {
        home.close();
    }
}
