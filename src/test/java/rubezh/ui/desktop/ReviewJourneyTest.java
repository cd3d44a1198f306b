package rubezh.ui.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.app.OpenRegisterFixture;
import rubezh.domain.seizure.Status;
import rubezh.fixtures.AccessibleTree;
import rubezh.fixtures.FxThread;
import rubezh.fixtures.WindowTest;
import rubezh.security.Officer;
import rubezh.security.Role;
import rubezh.session.OpenRegister;
import rubezh.store.OpenStation;
import rubezh.store.file.TestStations;
import rubezh.text.Language;

/** Review of a queue by keyboard alone, with key codes as under either layout. */
@WindowTest
class ReviewJourneyTest {
    private static final String PASSWORD = "sirena-lampa-gorizont-puma";

    @TempDir Path folder;

    private OpenRegister supervisor(UUID[] records) {
        OpenStation station = TestStations.create(folder);
        OpenRegister officer = OpenRegisterFixture.create(station, folder.resolve("area"));
        var first = OffsetDateTime.parse("2026-11-23T21:43:00+06:00");
        for (int i = 0; i < records.length; i++) {
            String start = first.plusMinutes(5L * i).toString();
            records[i] = ReviewScenario.submit(officer, start, "OPI-HER", (i + 1) + " KGM", 1);
        }
        station.addOfficer(new Officer("bek", "Bek B. B.", "", Set.of(Role.SUPERVISOR)), PASSWORD);
        return OpenRegisterFixture.create(
                station.lock().unlock("bek", PASSWORD, _ -> {}), folder.resolve("area"));
    }

    @Test
    void aQueueIsEmptiedWithoutTheMouse() {
        var records = new UUID[4];
        try (var window = new RoleWindow(supervisor(records), Language.EN)) {
            var keys = new RoleKeyboard(window);
            openReview(window, keys);
            assertTheReturnIsShownAtTwiceTheSize(window);
            keys.press(KeyCode.ENTER, KeyCode.CONTROL);
            assertThat(status(window, records[0])).isEqualTo(Status.APPROVED);
            assertThat(undoBar(window).getHeight()).isBetween(30.0, 60.0);
            keys.press(KeyCode.Z, KeyCode.CONTROL);
            assertThat(status(window, records[0])).isEqualTo(Status.SUBMITTED);
            keys.press(KeyCode.ENTER, KeyCode.CONTROL);

            remarkAndReturn(keys);
            assertThat(status(window, records[1])).isEqualTo(Status.RETURNED);

            keys.press(KeyCode.SPACE);
            keys.press(KeyCode.SPACE);
            keys.press(KeyCode.ENTER, KeyCode.CONTROL, KeyCode.SHIFT);
            assertThat(status(window, records[2])).isEqualTo(Status.APPROVED);
            assertThat(status(window, records[3])).isEqualTo(Status.APPROVED);
            assertThat(window.search().labelTexts()).contains("The queue is empty. Last decision");
            assertThat(window.refusals()).isEmpty();
        }
    }

    @Test
    void aKeyHeldDownApprovesTheRecordThatWasSeenOnly() {
        var records = new UUID[3];
        try (var window = new RoleWindow(supervisor(records), Language.EN)) {
            var keys = new RoleKeyboard(window);
            openReview(window, keys);
            keys.hold(3, KeyCode.ENTER, KeyCode.CONTROL);
            assertThat(status(window, records[0])).isEqualTo(Status.APPROVED);
            assertThat(status(window, records[1])).isEqualTo(Status.SUBMITTED);
            keys.press(KeyCode.ENTER, KeyCode.CONTROL);
            assertThat(status(window, records[1])).isEqualTo(Status.APPROVED);
            assertThat(status(window, records[2])).isEqualTo(Status.SUBMITTED);
        }
    }

    /** The first record of the queue was returned once, and corrected. */
    private OpenRegister supervisorOfCorrected() {
        OpenStation station = TestStations.create(folder);
        station.addOfficer(new Officer("bek", "Bek B. B.", "", Set.of(Role.SUPERVISOR)), PASSWORD);
        UUID returned;
        try (OpenRegister officer = registerOf(station)) {
            returned = submit(officer, "2026-11-23T21:43:00+06:00");
            submit(officer, "2026-11-23T22:10:00+06:00");
        }
        try (OpenRegister bek = registerOf(signIn())) {
            ReviewScenario.giveBack(bek, returned);
        }
        try (OpenRegister officer = registerOf(TestStations.open(folder))) {
            ReviewScenario.correct(officer, returned);
        }
        return registerOf(signIn());
    }

    private static UUID submit(OpenRegister officer, String start) {
        return ReviewScenario.submit(officer, start, "OPI-HER", "2.200 KGM", 3);
    }

    private OpenStation signIn() {
        return TestStations.open(folder).lock().unlock("bek", PASSWORD, _ -> {});
    }

    private OpenRegister registerOf(OpenStation station) {
        return OpenRegisterFixture.create(station, folder.resolve("area"));
    }

    /** Today, queue, changes, remark, return, next, approval, operation, dashboard and back. */
    @Test
    void aMorningNeedsNoMouseAndTheFocusIsWhereItIsLookedFor() {
        try (var window = new RoleWindow(supervisorOfCorrected(), Language.EN)) {
            var keys = new RoleKeyboard(window);
            keys.press(KeyCode.DIGIT1, KeyCode.ALT);
            assertFocus(window, "today", "Waiting for my decision 2");
            keys.press(KeyCode.ENTER);
            assertFocus(window, "review", "Queue");
            decideOnBoth(window, keys);
            keys.press(KeyCode.DIGIT4, KeyCode.ALT);
            assertFocus(window, "operations", "Operations");
            keys.press(KeyCode.ENTER);
            assertFocus(window, "operation/SENTINEL-2009", "Overview");
            keys.press(KeyCode.PAGE_DOWN, KeyCode.CONTROL);
            assertFocus(window, "operation/SENTINEL-2009", "Goals");
            openTheRecordsBehindAChart(window, keys);
            assertThat(window.refusals()).isEmpty();
        }
    }

    /** The first was corrected, so it has changes to walk; it is returned, the other approved. */
    private static void decideOnBoth(RoleWindow window, RoleKeyboard keys) {
        keys.press(KeyCode.F8);
        assertThat(window.search().isShown(".change-row.current")).isTrue();
        assertFocus(window, "review", "Queue");
        lookBeside(window, keys);
        keys.press(KeyCode.R, KeyCode.ALT);
        keys.press(KeyCode.DOWN);
        keys.press(KeyCode.ENTER);
        FxThread.waitUntil(() -> compared(window).startsWith("rev. 1 → 2, "));
        assertFocus(window, "review", "Queue");
        keys.press(KeyCode.C);
        assertFocus(window, "review", "What to correct or explain");
        keys.type("Net or gross?");
        keys.press(KeyCode.ENTER);
        assertFocus(window, "review", "Queue");
        keys.press(KeyCode.BACK_SPACE, KeyCode.CONTROL);
        assertFocus(window, "review", "Reason for the return");
        keys.press(KeyCode.DOWN);
        keys.press(KeyCode.ENTER);
        assertFocus(window, "review", "Queue");
        keys.press(KeyCode.ENTER, KeyCode.CONTROL);
        assertThat(window.search().labelTexts()).contains("The queue is empty. Last decision");
        assertFocus(window, "review", "Queue");
    }

    /** What is beside the record is read once its tab is looked at. */
    private static void lookBeside(RoleWindow window, RoleKeyboard keys) {
        assertThat(FxThread.call(() -> titles(window).toList()))
                .contains("History", "Similar", "Bundles");
        keys.press(KeyCode.PAGE_DOWN, KeyCode.CONTROL);
        FxThread.waitUntil(() -> titles(window).anyMatch("History 4"::equals));
        assertThat(window.search().isShown(".history-entry")).isTrue();
        keys.press(KeyCode.PAGE_DOWN, KeyCode.CONTROL);
        FxThread.waitUntil(() -> titles(window).anyMatch("Similar 1"::equals));
        assertFocus(window, "review", "Queue");
        keys.press(KeyCode.PAGE_DOWN, KeyCode.CONTROL);
        FxThread.waitUntil(() -> titles(window).anyMatch("Bundles 0"::equals));
    }

    private static Stream<String> titles(RoleWindow window) {
        return window.search().scene().getRoot().lookupAll(".side-strip > .side-tab").stream()
                .map(tab -> ((Labeled) tab).getText());
    }

    private static String compared(RoleWindow window) {
        return String.valueOf(
                window.search()
                        .find(
                                ComboBox.class,
                                box -> "Compared with".equals(AccessibleTree.name(box)))
                        .getValue());
    }

    private static void openTheRecordsBehindAChart(RoleWindow window, RoleKeyboard keys) {
        keys.press(KeyCode.DIGIT5, KeyCode.ALT);
        assertFocus(window, "dashboard", "chart-substance");
        keys.press(KeyCode.TAB);
        keys.press(KeyCode.TAB);
        assertFocus(window, "dashboard", "chart-day");
        keys.press(KeyCode.ENTER);
        assertFocus(window, "list", "Seizures");
        FxThread.waitUntil(() ->
                window.search().find(TableView.class, Node::isFocused).getItems().size() == 1);
        keys.press(KeyCode.DIGIT5, KeyCode.ALT);
        assertFocus(window, "dashboard", "chart-day");
    }

    /** Asserts which control of which screen has the focus, and that it lies in the window. */
    private static void assertFocus(RoleWindow window, String screen, String name) {
        assertThat(window.current()).isEqualTo(screen);
        Node owner = FxThread.call(() -> window.search().scene().getFocusOwner());
        assertThat(nameOf(owner)).startsWith(name);
        Bounds shown = FxThread.call(() -> owner.localToScene(owner.getLayoutBounds()));
        assertThat(new BoundingBox(0, 0, 1366, 768).contains(shown)).as(name).isTrue();
        assertThat(owner.isFocused()).as(name).isTrue();
    }

    private static String nameOf(Node owner) {
        return owner.getId() == null ? AccessibleTree.name(owner) : owner.getId();
    }

    @Test
    void aHundredCleanRecordsAreApprovedByTwoKeys() {
        var records = new UUID[100];
        try (var window = new RoleWindow(supervisor(records), Language.EN)) {
            var keys = new RoleKeyboard(window);
            openReview(window, keys);
            keys.press(KeyCode.ENTER, KeyCode.CONTROL, KeyCode.SHIFT);
            keys.press(KeyCode.ENTER);
            FxThread.waitUntil(() ->
                    Stream.of(records).allMatch(one -> status(window, one) == Status.APPROVED));
            assertThat(window.refusals()).isEmpty();
        }
    }

    private static void openReview(RoleWindow window, RoleKeyboard keys) {
        keys.press(KeyCode.DIGIT3, KeyCode.ALT);
        assertThat(window.current()).isEqualTo("review");
    }

    /** At 200 % on 1366×768 the decisions stay, without their keys. */
    private static void assertTheReturnIsShownAtTwiceTheSize(RoleWindow window) {
        for (int step = 0; step < 5; step++) {
            new RoleKeyboard(window).press(KeyCode.EQUALS, KeyCode.CONTROL);
        }
        double zoom = FxThread.call(() -> window.ui.display().zoom().get());
        boolean shown =
                FxThread.call(() ->
                        window.search().button("Approve and next").isVisible()
                                && window.search().button("Return").isVisible());
        new RoleKeyboard(window).press(KeyCode.DIGIT0, KeyCode.CONTROL);
        assertThat(zoom).isEqualTo(2);
        assertThat(shown).isTrue();
    }

    /** Remarks on the record, and returns it for the first of the usual reasons. */
    private static void remarkAndReturn(RoleKeyboard keys) {
        keys.press(KeyCode.C);
        keys.type("Net or gross?");
        keys.press(KeyCode.ENTER);
        keys.press(KeyCode.BACK_SPACE, KeyCode.CONTROL);
        keys.press(KeyCode.DOWN);
        keys.press(KeyCode.ENTER);
    }

    private static Bounds undoBar(RoleWindow window) {
        return FxThread.call(() -> window.search().scene().lookup(".undo-bar").getLayoutBounds());
    }

    private static Status status(RoleWindow window, UUID record) {
        return window.register.register().open(record).orElseThrow().review().status();
    }
}
