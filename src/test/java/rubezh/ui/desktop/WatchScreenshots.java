package rubezh.ui.desktop;

import static rubezh.domain.seizure.SeizureFields.CONVEYANCES_REGISTRATION;
import static rubezh.domain.seizure.SeizureFields.EVENT_START;
import static rubezh.domain.seizure.SeizureFields.PARTIES_PERSONS_GIVEN_NAME;
import static rubezh.domain.seizure.SeizureFields.PARTIES_PERSONS_SURNAME;

import module java.base;

import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;
import rubezh.app.CliResult;
import rubezh.bundle.transfer.ExportRequest;
import rubezh.domain.reference.Code.Handling;
import rubezh.domain.review.StepAuthor;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.watch.WatchEntry;
import rubezh.domain.watch.WatchKind;
import rubezh.fixtures.FxThread;
import rubezh.fixtures.Seizures;
import rubezh.json.SeizureShape;
import rubezh.progress.Progress;
import rubezh.register.SaveIntent;
import rubezh.register.SaveRequest;
import rubezh.session.OpenRegister;
import rubezh.session.Stations;
import rubezh.session.Stations.TrainingOfficer;
import rubezh.session.Stations.TrainingPost;
import rubezh.text.Language;
import rubezh.ui.desktop.RoleWindow.Look;
import rubezh.ui.kit.look.Theme;
import rubezh.ui.kit.navigation.Destination;
import rubezh.watch.WatchScope;
import rubezh.watch.WatchService;

/**
 * Screenshots of the watch list: the list and its dialogs, the notice in the editor, the import of
 * records that match, and home.
 */
public final class WatchScreenshots implements AutoCloseable {
    private static final UUID PERSON = UUID.fromString("01930000-0000-7000-8000-000000000013");
    private static final UUID VEHICLE = UUID.fromString("01930000-0000-7000-8000-000000000012");

    private final Path into;
    private final ScreenshotHome home;
    private final Path root;
    private final Stations stations;

    /**
     * @param into folder of the pictures; that of the stations is temporary
     */
    public WatchScreenshots(Path into) throws IOException {
        this.into = into;
        home = new ScreenshotHome();
        root = home.registers();
        stations = CliResult.stations(root, Map.of());
    }

    /** Takes them in each language, light and dark, and at 960×540 logical pixels. */
    public void takeAll() {
        try (OpenRegister register = open(TrainingPost.FIRST)) {
            enter(register.watch());
            record(register, "2026-11-24T12:20:00+06:00");
        }
        Path bundle = export();
        for (Language language : Language.values()) {
            for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
                String end = theme.name().toLowerCase(Locale.ROOT);
                take(new Look(language, theme, 1366, 768, CliResult.CLOCK), bundle, end);
            }
            take(new Look(language, Theme.LIGHT, 960, 540, CliResult.CLOCK), bundle, "200");
        }
    }

    @Override
    public void close() throws IOException {
        home.close();
    }

    private OpenRegister open(TrainingPost post) {
        return stations.openTraining(
                root.resolve(post.code()),
                post,
                TrainingOfficer.SUPERVISOR,
                Optional.of(CliResult.PHRASE));
    }

    private static void enter(WatchService watch) {
        watch.add(entry(WatchKind.PERSON, "Ганиев Алишер", "1982-06-14"), WatchScope.SHARED);
        watch.add(entry(WatchKind.PERSON, "Saidov Rustam", "1975"), WatchScope.STATION);
        watch.add(entry(WatchKind.PLATE, "01KG 734 ABK", null), WatchScope.STATION);
        watch.add(entry(WatchKind.MARK, "three crescents", null), WatchScope.SHARED);
        UUID over = watch.add(entry(WatchKind.DOCUMENT, "AN 4471203", null), WatchScope.STATION);
        watch.close(over, "Паспорт изъят 20.11.2026");
    }

    private static WatchEntry entry(WatchKind kind, String text, @Nullable String born) {
        return new WatchEntry(
                kind,
                text,
                born,
                "Перевозка тайником в автомобиле, дело 2025 года",
                "Досмотр с кинологом, позвонить оперативному дежурному",
                "исх. 11/42 от 02.10.2026",
                LocalDate.of(2027, 3, 31),
                new Handling("H2"),
                null,
                null,
                StepAuthor.UNKNOWN);
    }

    private static void record(OpenRegister register, String start) {
        UUID id = register.register().newRecordId();
        Seizure seizure =
                ReviewScenario.with(Seizures.complete(), EVENT_START, OffsetDateTime.parse(start));
        seizure = with(seizure, PARTIES_PERSONS_SURNAME.pointer(PERSON), "Ганиев");
        seizure = with(seizure, PARTIES_PERSONS_GIVEN_NAME.pointer(PERSON), "Алишер");
        seizure = with(seizure, CONVEYANCES_REGISTRATION.pointer(VEHICLE), "01KG734ABK");
        ReviewScenario.written(
                register.register().record(SaveRequest.ofNew(id, seizure, SaveIntent.SAVE)));
    }

    private static Seizure with(Seizure seizure, String pointer, String value) {
        return SeizureShape.SHAPE.with(seizure, pointer, value);
    }

    private Path export() {
        try (OpenRegister other = open(TrainingPost.SECOND)) {
            record(other, "2026-11-23T10:20:00+06:00");
            var all =
                    new ExportRequest(
                            new ExportRequest.Everything(), ExportRequest.HEADQUARTERS, root);
            return other.exchange().export(all, Progress.NONE).file();
        }
    }

    private void take(Look look, Path bundle, String name) {
        String end = "-" + look.language().code() + "-" + name + ".png";
        try (var window = new RoleWindow(open(TrainingPost.FIRST), look)) {
            window.saveScreenshot(into.resolve("watch-home" + end));
            window.run("go-watch-list");
            FxThread.run(() -> firstSelected(window));
            window.saveScreenshot(into.resolve("watch-list" + end));
            for (String dialog :
                    List.of("watch-add", "watch-change", "watch-share", "watch-close")) {
                window.run(dialog);
                window.saveScreenshot(into.resolve(dialog + end));
                window.closePopups();
            }
            window.run("go-seizures");
            window.run("open");
            window.run("edit");
            window.saveScreenshot(into.resolve("watch-notice" + end));
            receive(window, bundle, end);
        }
    }

    private static void firstSelected(RoleWindow window) {
        window.search().find(TableView.class, _ -> true).getSelectionModel().clearAndSelect(0);
    }

    private void receive(RoleWindow window, Path bundle, String end) {
        window.run("go-exchange");
        window.go(new Destination.Import(bundle));
        FxThread.waitUntil(() -> window.search().isShown(".fact-box"));
        FxThread.run(() -> window.search().find(Button.class, SessionScreenshots::isTrust).fire());
        FxThread.waitUntil(() -> window.search().isShown(".outcome-tile"));
        window.saveScreenshot(into.resolve("watch-import" + end));
    }
}
