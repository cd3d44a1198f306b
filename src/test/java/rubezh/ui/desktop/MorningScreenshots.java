package rubezh.ui.desktop;

import static rubezh.domain.seizure.SeizureFields.ITEMS_AMOUNT;

import module java.base;

import javafx.scene.input.KeyCode;
import rubezh.app.CliResult;
import rubezh.bundle.transfer.ExportRequest;
import rubezh.bundle.transfer.ImportPreview;
import rubezh.bundle.verify.UnknownSenderPolicy;
import rubezh.domain.quantity.Amount;
import rubezh.fixtures.FxThread;
import rubezh.progress.Progress;
import rubezh.register.OpenRecord;
import rubezh.register.SaveIntent;
import rubezh.register.SaveRequest;
import rubezh.report.ReportLanguage;
import rubezh.report.service.ReportRequest;
import rubezh.session.OpenRegister;
import rubezh.session.Stations;
import rubezh.session.Stations.TrainingOfficer;
import rubezh.session.Stations.TrainingPost;
import rubezh.text.Language;
import rubezh.ui.kit.look.Theme;
import rubezh.ui.kit.navigation.Destination;

/**
 * Screenshots of a supervisor's morning, by keyboard alone: a queue, a return with a remark, the
 * correction that comes by bundle from another post, the approval, and the summary of the day.
 */
public final class MorningScreenshots implements AutoCloseable {
    private final Path into;
    private final ScreenshotHome home;
    private final Path root;
    private final Stations stations;

    /**
     * @param into folder of the pictures; that of the stations is temporary
     */
    public MorningScreenshots(Path into) throws IOException {
        this.into = into;
        home = new ScreenshotHome();
        root = home.registers();
        stations = CliResult.stations(root, Map.of());
    }

    /** Goes through the morning in each language, each time at two new posts. */
    public void takeAll() {
        for (Language language : Language.values()) {
            new Morning(language).run();
        }
    }

    @Override
    public void close() throws IOException {
        home.close();
    }

    /** One morning in one language. */
    private final class Morning {
        private final Language language;
        private int taken;

        Morning(Language language) {
            this.language = language;
        }

        void run() {
            UUID record = submit();
            carry(TrainingPost.FIRST, TrainingPost.SECOND);
            with(TrainingPost.SECOND, TrainingOfficer.SUPERVISOR, 60, this::giveBack);
            carry(TrainingPost.SECOND, TrainingPost.FIRST);
            with(TrainingPost.FIRST, TrainingOfficer.OFFICER, 90, window -> read(window, record));
            correct(record);
            carry(TrainingPost.FIRST, TrainingPost.SECOND);
            with(TrainingPost.SECOND, TrainingOfficer.SUPERVISOR, 120, this::approve);
            carry(TrainingPost.SECOND, TrainingPost.FIRST);
            with(TrainingPost.FIRST, TrainingOfficer.SUPERVISOR, 150, this::report);
        }

        private UUID submit() {
            try (OpenRegister post = open(TrainingPost.FIRST, TrainingOfficer.OFFICER)) {
                ReviewScenario.submit(post, "2026-11-24T12:05:00+06:00", "CAN-HRB", "235 GRM", 2);
                UUID record =
                        ReviewScenario.submit(
                                post, "2026-11-24T09:20:00+06:00", "OPI-HER", "2.200 KGM", 4);
                var daily = ReportRequest.daily(LocalDate.of(2026, 11, 24), ReportLanguage.RU);
                post.reports().issue(post.reports().propose(daily));
                return record;
            }
        }

        private void giveBack(RoleWindow window) {
            var keys = new RoleKeyboard(window);
            keys.press(KeyCode.DIGIT3, KeyCode.ALT);
            save(window, "queue");
            keys.press(KeyCode.C);
            keys.type(language == Language.RU ? "Нетто или брутто?" : "Net or gross?");
            keys.press(KeyCode.ENTER);
            keys.press(KeyCode.BACK_SPACE, KeyCode.CONTROL);
            keys.press(KeyCode.DOWN);
            save(window, "return");
            keys.press(KeyCode.ENTER);
        }

        private void read(RoleWindow window, UUID record) {
            save(window, "returned");
            window.go(new Destination.EditCase(record, ""));
            save(window, "remark");
        }

        private void correct(UUID record) {
            try (OpenRegister post = open(TrainingPost.FIRST, TrainingOfficer.OFFICER)) {
                post.reviews().markSeen(record);
                OpenRecord seen = post.register().open(record).orElseThrow();
                var seizure =
                        ReviewScenario.line(seen.seizure(), ITEMS_AMOUNT, Amount.of("2.020 KGM"));
                String reason = language == Language.RU ? "Взвешено без плёнки" : "Weighed bare";
                post.register()
                        .record(
                                SaveRequest.ofChange(seen, seizure, SaveIntent.SUBMIT)
                                        .withReason(reason, Set.of()));
            }
        }

        private void approve(RoleWindow window) {
            var keys = new RoleKeyboard(window);
            keys.press(KeyCode.DIGIT3, KeyCode.ALT);
            save(window, "changes");
            keys.press(KeyCode.ENTER, KeyCode.CONTROL);
            save(window, "approved");
        }

        private void report(RoleWindow window) {
            window.run("go-reports");
            FxThread.waitUntil(() -> window.search().isShown(".report-sheet"));
            save(window, "summary");
        }

        private void carry(TrainingPost from, TrainingPost to) {
            var all =
                    new ExportRequest(
                            new ExportRequest.Everything(), ExportRequest.HEADQUARTERS, folder());
            Path bundle;
            try (OpenRegister sender = open(from, TrainingOfficer.SUPERVISOR)) {
                bundle = sender.exchange().export(all, Progress.NONE).file();
            }
            try (OpenRegister receiver = open(to, TrainingOfficer.SUPERVISOR);
                    ImportPreview preview =
                            receiver.exchange()
                                    .preview(
                                            bundle,
                                            new UnknownSenderPolicy.TrustOnFirstUse(),
                                            Progress.NONE)) {
                receiver.exchange().apply(preview, Progress.NONE);
            }
        }

        private OpenRegister open(TrainingPost post, TrainingOfficer as) {
            return stations.openTraining(
                    folder().resolve(post.code()), post, as, Optional.of(CliResult.PHRASE));
        }

        private Path folder() {
            return root.resolve(language.code());
        }

        /** Does something in the window of an officer, minutes after the first record. */
        private void with(
                TrainingPost post, TrainingOfficer as, int minutes, Consumer<RoleWindow> action) {
            var clock = Clock.offset(CliResult.CLOCK, Duration.ofMinutes(minutes));
            var look = new RoleWindow.Look(language, Theme.LIGHT, 1366, 768, clock);
            try (var window = new RoleWindow(open(post, as), look)) {
                action.accept(window);
            }
        }

        private void save(RoleWindow window, String name) {
            taken++;
            String file = "morning-%d-%s-%s.png".formatted(taken, name, language.code());
            window.saveScreenshot(into.resolve(file));
        }
    }
}
