package rubezh.ui.desktop;

import static rubezh.domain.seizure.SeizureFields.CONCEALMENT_PLACE;
import static rubezh.domain.seizure.SeizureFields.ITEMS_AMOUNT;
import static rubezh.domain.seizure.SeizureFields.ITEMS_PACKAGES;
import static rubezh.domain.seizure.SeizureFields.NARRATIVE_CIRCUMSTANCES;
import static rubezh.domain.seizure.SeizureFields.ROUTE_TRANSIT;

import module java.base;

import javafx.scene.input.KeyCode;
import rubezh.app.CliResult;
import rubezh.app.OpenRegisterFixture;
import rubezh.bundle.transfer.ExportRequest;
import rubezh.bundle.transfer.ImportPreview;
import rubezh.bundle.verify.UnknownSenderPolicy;
import rubezh.domain.quantity.Amount;
import rubezh.domain.reference.Code;
import rubezh.domain.seizure.Seizure;
import rubezh.progress.Progress;
import rubezh.register.OpenRecord;
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

/**
 * Screenshots of records that a post and the one that is its headquarters changed unseen by each
 * other: the queue and one record.
 */
public final class ConflictScreenshots {
    static final Clock FIRST_CLOCK = Clock.offset(CliResult.CLOCK, Duration.ofHours(1));
    static final Clock SECOND_CLOCK = Clock.offset(CliResult.CLOCK, Duration.ofHours(2));
    private static final Clock LATER = Clock.offset(CliResult.CLOCK, Duration.ofHours(3));
    private static final String CIRCUMSTANCES =
            "При досмотре %s обнаружен пакет с веществом растительного происхождения. Пакет изъят,"
                    + " взвешен%s и опечатан в присутствии понятых.";

    private final Path into;
    private final Path root;

    /**
     * @param into folder of the pictures
     * @param root folder of the registers of the training posts, which are written to
     */
    ConflictScreenshots(Path into, Path root) {
        this.into = into;
        this.root = root;
    }

    void takeAll() {
        List<UUID> records = play();
        for (Language language : Language.values()) {
            String end = "-" + language.code();
            take(records, new Look(language, Theme.LIGHT, 1366, 768, LATER), end + "-light");
            take(records, new Look(language, Theme.DARK, 1366, 768, LATER), end + "-dark");
            take(records, new Look(language, Theme.LIGHT, 960, 540, LATER), end + "-200");
        }
    }

    private void take(List<UUID> records, Look look, String end) {
        try (var window = new RoleWindow(open(TrainingPost.FIRST, LATER), look)) {
            window.go(Destination.CONFLICTS);
            window.waitUntilIdle();
            window.saveScreenshot(into.resolve("conflicts" + end + ".png"));
            window.go(new Destination.Conflict(records.getFirst()));
            window.waitUntilIdle();
            var keys = new RoleKeyboard(window);
            keys.press(KeyCode.RIGHT);
            keys.press(KeyCode.DOWN);
            keys.press(KeyCode.LEFT);
            keys.press(KeyCode.F8);
            window.saveScreenshot(into.resolve("conflict" + end + ".png"));
        }
    }

    /** Lets two posts change three records; returns them. */
    List<UUID> play() {
        try (OpenRegister first = open(TrainingPost.FIRST, FIRST_CLOCK);
                OpenRegister second = open(TrainingPost.SECOND, SECOND_CLOCK)) {
            return play(first, second);
        }
    }

    /** Lets two posts change three records; the first knows of both changes. */
    List<UUID> play(OpenRegister first, OpenRegister second) {
        List<UUID> records =
                List.of(
                        record(first, "2026-11-24T09:13:00+06:00", "CAN-HRB", "665 GRM"),
                        record(first, "2026-11-24T10:40:00+06:00", "OPI-HER", "2.200 KGM"),
                        record(first, "2026-11-24T11:05:00+06:00", "OPI-OPI", "515 GRM"));
        exchange(first, second);
        OpenRegisterFixture.takeForHeadquarters(first, second);
        OpenRegisterFixture.takeForHeadquarters(second, second);
        edit(first, records.get(0), seizure -> ours(seizure));
        edit(first, records.get(1), seizure -> amount(seizure, "2.180 KGM"));
        edit(first, records.get(2), seizure -> amount(seizure, "514 GRM"));
        edit(second, records.get(0), seizure -> theirs(seizure));
        edit(second, records.get(1), seizure -> amount(seizure, "2.195 KGM"));
        edit(second, records.get(2), seizure -> amount(seizure, "510 GRM"));
        exchange(second, first);
        return records;
    }

    private static UUID record(OpenRegister officer, String at, String substance, String amount) {
        return ReviewScenario.submit(officer, at, substance, amount, 2);
    }

    private static Seizure amount(Seizure seizure, String amount) {
        return ReviewScenario.line(seizure, ITEMS_AMOUNT, Amount.of(amount));
    }

    private static Seizure ours(Seizure seizure) {
        Seizure changed = amount(seizure, "660 GRM");
        changed = ReviewScenario.line(changed, ITEMS_PACKAGES, 3);
        changed = ReviewScenario.with(changed, ROUTE_TRANSIT, countries("UZ", "TJ"));
        changed = ReviewScenario.with(changed, CONCEALMENT_PLACE, place("LIN"));
        String text = CIRCUMSTANCES.formatted("чемодана под подкладкой", "");
        return ReviewScenario.with(changed, NARRATIVE_CIRCUMSTANCES, text);
    }

    private static Seizure theirs(Seizure seizure) {
        Seizure changed = amount(seizure, "656 GRM");
        changed = ReviewScenario.line(changed, ITEMS_PACKAGES, 4);
        changed = ReviewScenario.with(changed, ROUTE_TRANSIT, countries("TJ", "KZ"));
        changed = ReviewScenario.with(changed, CONCEALMENT_PLACE, place("HOL"));
        String text = CIRCUMSTANCES.formatted("багажа", " на поверенных весах");
        return ReviewScenario.with(changed, NARRATIVE_CIRCUMSTANCES, text);
    }

    private static Code.ConcealmentPlace place(String code) {
        return new Code.ConcealmentPlace(code);
    }

    private static List<Code.Country> countries(String... codes) {
        return Stream.of(codes).map(Code.Country::new).toList();
    }

    private static void edit(OpenRegister register, UUID id, UnaryOperator<Seizure> change) {
        OpenRecord record = register.register().open(id).orElseThrow();
        Seizure copy = change.apply(record.seizure());
        ReviewScenario.written(
                register.register().record(SaveRequest.ofChange(record, copy, SaveIntent.SUBMIT)));
    }

    OpenRegister open(TrainingPost post, Clock clock) {
        Stations stations = CliResult.stations(root, Map.of(), clock);
        return stations.openTraining(
                root.resolve(post.code()),
                post,
                TrainingOfficer.SUPERVISOR,
                Optional.of(CliResult.PHRASE));
    }

    /** Carries everything from one post to another. */
    void exchange(OpenRegister from, OpenRegister to) {
        var all =
                new ExportRequest(new ExportRequest.Everything(), ExportRequest.HEADQUARTERS, root);
        Path bundle = from.exchange().export(all, Progress.NONE).file();
        var trust = new UnknownSenderPolicy.TrustOnFirstUse();
        try (ImportPreview preview = to.exchange().preview(bundle, trust, Progress.NONE)) {
            to.exchange().apply(preview, Progress.NONE);
        }
    }

    /** Takes all pictures, of registers that are made for them. */
    public static void take(Path into) throws IOException {
        try (var home = new ScreenshotHome()) {
            new ConflictScreenshots(into, home.registers()).takeAll();
        }
    }
}
