package rubezh.ui.desktop;

import static rubezh.domain.seizure.SeizureFields.EVENT_DIRECTION;
import static rubezh.domain.seizure.SeizureFields.EVENT_START;
import static rubezh.domain.seizure.SeizureFields.HEADER_OPERATION;
import static rubezh.domain.seizure.SeizureFields.NARRATIVE_CIRCUMSTANCES;
import static rubezh.domain.seizure.SeizureFields.PARTIES_PERSONS;
import static rubezh.domain.seizure.SeizureFields.PLACE_POST;

import module java.base;

import rubezh.app.CliResult;
import rubezh.bundle.transfer.ExportRequest;
import rubezh.bundle.transfer.ImportPreview;
import rubezh.bundle.verify.UnknownSenderPolicy;
import rubezh.domain.operation.Operation;
import rubezh.domain.seizure.Seizure;
import rubezh.fixtures.Seizures;
import rubezh.operation.Operations;
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

/**
 * Screenshots of the home screen: an operation runs, a record came back, drafts lack fields, and
 * another post has sent a bundle; and of a post that has recorded nothing yet.
 */
final class HomeScreenshots {
    private static final Clock LATER = Clock.offset(CliResult.CLOCK, Duration.ofHours(17));

    private final Path into;
    private final Path root;

    /**
     * @param into folder of the pictures
     * @param root folder of the registers of the training posts, which are written to
     */
    HomeScreenshots(Path into, Path root) {
        this.into = into;
        this.root = root;
    }

    /** Takes all: the officer in each language, light, dark and small; then the other roles. */
    void takeAll() {
        play();
        for (Language language : Language.values()) {
            String end = "-" + language.code();
            take(root, TrainingOfficer.OFFICER, look(language, Theme.LIGHT), end + "-light");
            take(root, TrainingOfficer.OFFICER, look(language, Theme.DARK), end + "-dark");
            var small = new Look(language, Theme.LIGHT, 960, 540, LATER);
            take(root, TrainingOfficer.OFFICER, small, end + "-200");
            Path empty = root.resolve("empty");
            take(empty, TrainingOfficer.OFFICER, look(language, Theme.LIGHT), "-first" + end);
        }
        Look contrast = look(Language.RU, Theme.CONTRAST);
        take(root, TrainingOfficer.OFFICER, contrast, "-ru-contrast");
        take(root, TrainingOfficer.SUPERVISOR, look(Language.RU, Theme.LIGHT), "-supervisor-ru");
        take(root, TrainingOfficer.SYNC_STAFF, look(Language.EN, Theme.DARK), "-sync-en");
    }

    private static Look look(Language language, Theme theme) {
        return new Look(language, theme, 1366, 768, LATER);
    }

    private void take(Path registers, TrainingOfficer as, Look look, String end) {
        try (var window = new RoleWindow(open(registers, TrainingPost.FIRST, as, LATER), look)) {
            window.saveScreenshot(into.resolve("home" + end + ".png"));
        }
    }

    private static OpenRegister open(
            Path registers, TrainingPost post, TrainingOfficer as, Clock clock) {
        Stations stations = CliResult.stations(registers, Map.of(), clock);
        Path folder = registers.resolve(post.code());
        return stations.openTraining(folder, post, as, Optional.of(CliResult.PHRASE));
    }

    private OpenRegister open(TrainingPost post, TrainingOfficer as) {
        return open(root, post, as, CliResult.CLOCK);
    }

    private void play() {
        Operation operation = Operations.barrier();
        try (OpenRegister supervisor = open(TrainingPost.FIRST, TrainingOfficer.SUPERVISOR)) {
            supervisor.operations().create(operation);
            receive(supervisor);
        }
        UUID returned;
        try (OpenRegister officer = open(TrainingPost.FIRST, TrainingOfficer.OFFICER)) {
            officer.shifts().open();
            returned =
                    ReviewScenario.submit(
                            officer, "2026-11-22T08:52:00+06:00", "OPI-OPI", "515 GRM", 2);
            Seizure complete = of(operation, "2026-11-24T12:20:00+06:00");
            save(officer, complete);
            Seizure bare = of(operation, "2026-11-24T13:41:00+06:00");
            bare = ReviewScenario.with(bare, PLACE_POST, null);
            bare = ReviewScenario.with(bare, EVENT_DIRECTION, null);
            bare = ReviewScenario.with(bare, NARRATIVE_CIRCUMSTANCES, null);
            save(officer, ReviewScenario.with(bare, PARTIES_PERSONS, List.of()));
        }
        try (OpenRegister supervisor = open(TrainingPost.FIRST, TrainingOfficer.SUPERVISOR)) {
            ReviewScenario.giveBack(supervisor, returned);
        }
    }

    private void receive(OpenRegister receiver) {
        var all =
                new ExportRequest(new ExportRequest.Everything(), ExportRequest.HEADQUARTERS, root);
        Path bundle;
        try (OpenRegister sender = open(TrainingPost.SECOND, TrainingOfficer.SUPERVISOR)) {
            bundle = sender.exchange().export(all, Progress.NONE).file();
        }
        var trust = new UnknownSenderPolicy.TrustOnFirstUse();
        try (ImportPreview preview = receiver.exchange().preview(bundle, trust, Progress.NONE)) {
            receiver.exchange().apply(preview, Progress.NONE);
        }
    }

    private static Seizure of(Operation operation, String start) {
        Seizure seizure =
                ReviewScenario.with(Seizures.complete(), EVENT_START, OffsetDateTime.parse(start));
        return ReviewScenario.with(
                seizure, HEADER_OPERATION, Objects.requireNonNull(operation.code()));
    }

    private static void save(OpenRegister officer, Seizure seizure) {
        UUID id = officer.register().newRecordId();
        ReviewScenario.written(
                officer.register().record(SaveRequest.ofNew(id, seizure, SaveIntent.SAVE)));
    }
}
