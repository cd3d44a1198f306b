package rubezh.ui.desktop;

import module java.base;

import rubezh.app.CliResult;
import rubezh.bundle.transfer.ExportRequest;
import rubezh.bundle.verify.UnknownSenderPolicy;
import rubezh.fixtures.FxThread;
import rubezh.progress.Progress;
import rubezh.session.OpenRegister;
import rubezh.session.Stations;
import rubezh.session.Stations.TrainingOfficer;
import rubezh.session.Stations.TrainingPost;
import rubezh.table.Operation2009;
import rubezh.text.Language;
import rubezh.ui.desktop.RoleWindow.Look;
import rubezh.ui.kit.look.Theme;

/**
 * Screenshots of the tabs of the exchange: at a post before the first bundle, after one that was
 * answered, and right after an export.
 */
public final class ExchangeScreenshots implements AutoCloseable {
    private static final int CASES = 25;
    private static final Clock CLOCK = Clock.offset(CliResult.CLOCK, Duration.ofHours(30));

    private final Path into;
    private final ScreenshotHome home;
    private final Path root;
    private final Stations stations;

    /**
     * @param into folder of the pictures; that of the stations is temporary
     */
    public ExchangeScreenshots(Path into) throws IOException {
        this.into = into;
        home = new ScreenshotHome();
        root = home.registers();
        stations = CliResult.stations(root, Map.of());
        for (TrainingPost post : TrainingPost.values()) {
            try (OpenRegister register = open(post)) {
                var cases =
                        Operation2009.read(register.reference(), register.register()::newLineId);
                stations.recordTraining(register, cases.stream().limit(CASES), _ -> {});
            }
        }
    }

    /** Takes all, in each language: light and dark in a usual window, light in a small one. */
    public void takeAll() throws IOException {
        var looks = new ArrayList<Look>();
        for (Language language : Language.values()) {
            looks.add(new Look(language, Theme.LIGHT, 1366, 768, CLOCK));
            looks.add(new Look(language, Theme.DARK, 1366, 768, CLOCK));
            looks.add(new Look(language, Theme.LIGHT, 960, 540, CLOCK));
        }
        takeAll(looks);
    }

    void takeAll(List<Look> looks) throws IOException {
        looks.forEach(look -> take("first", this::takeFirst, look));
        carry(TrainingPost.FIRST, TrainingPost.HEADQUARTERS);
        carry(TrainingPost.SECOND, TrainingPost.HEADQUARTERS);
        carry(TrainingPost.HEADQUARTERS, TrainingPost.FIRST);
        Files.move(export(TrainingPost.SECOND, TrainingPost.FIRST), incoming());
        looks.forEach(look -> take("tab", this::takeTabs, look));
    }

    private Path incoming() throws IOException {
        Path folder = Files.createDirectories(root.resolveSibling("rubezh"));
        return folder.resolve("RZ-KG-KAR-31-20261124T080000Z-1of1.json.age");
    }

    /** What is done in a window, with the ending of the names of its pictures. */
    private interface Scene {
        void play(RoleWindow window, String end);
    }

    private void take(String name, Scene scene, Look look) {
        String theme = look.width() < 1000 ? "200" : look.theme().name().toLowerCase(Locale.ROOT);
        String end = "-" + name + "-" + look.language().code() + "-" + theme + ".png";
        try (var window = new RoleWindow(open(TrainingPost.FIRST), look)) {
            window.run("go-exchange");
            scene.play(window, end);
        }
    }

    private void takeFirst(RoleWindow window, String end) {
        FxThread.waitUntil(() -> window.search().isShown(".fact-box"));
        save(window, "exchange-export" + end);
        for (String tab : List.of("exchange-import", "exchange-history", "stations-behind")) {
            window.run(tab);
            save(window, tab + end);
        }
    }

    private void takeTabs(RoleWindow window, String end) {
        takeFirst(window, end);
        window.run("exchange-key");
        save(window, "exchange-key" + end);
        window.run("exchange-export");
        window.run("export-bundle");
        FxThread.waitUntil(() -> window.search().isShown(".exchange-result"));
        save(window, "exchange-exported" + end);
    }

    private Path export(TrainingPost from, TrainingPost to) {
        try (OpenRegister register = open(from)) {
            var all = new ExportRequest.Everything();
            return register.exchange()
                    .export(new ExportRequest(all, to.code(), root), Progress.NONE)
                    .file();
        }
    }

    private void carry(TrainingPost from, TrainingPost to) {
        Path bundle = export(from, to);
        var trust = new UnknownSenderPolicy.TrustOnFirstUse();
        try (OpenRegister register = open(to);
                var preview = register.exchange().preview(bundle, trust, Progress.NONE)) {
            register.exchange().apply(preview, Progress.NONE);
        }
    }

    private OpenRegister open(TrainingPost post) {
        return stations.openTraining(
                root.resolve(post.code()),
                post,
                TrainingOfficer.SUPERVISOR,
                Optional.of(CliResult.PHRASE));
    }

    private void save(RoleWindow window, String name) {
        window.saveScreenshot(into.resolve(name));
    }

    @Override
    public void close() throws IOException {
        home.close();
    }
}
