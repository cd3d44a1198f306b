package rubezh.ui.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.app.OpenRegisterFixture;
import rubezh.domain.seizure.Status;
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
