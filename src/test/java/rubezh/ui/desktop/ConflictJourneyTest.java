package rubezh.ui.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.fixtures.FxThread;
import rubezh.fixtures.WindowTest;
import rubezh.journal.RevisionKind;
import rubezh.register.HistoryEntry;
import rubezh.register.OpenRecord;
import rubezh.session.OpenRegister;
import rubezh.session.Stations.TrainingPost;
import rubezh.text.Language;
import rubezh.ui.kit.navigation.Destination;

/** A supervisor settles by keys what two posts wrote, and the other post is not asked again. */
@WindowTest
class ConflictJourneyTest {
    @TempDir Path root;

    @Test
    void theConflictsOfAnImportAreSettledByKeysAndTravel() {
        var scenario = new ConflictScreenshots(root, root);
        OpenRegister first = scenario.open(TrainingPost.FIRST, ConflictScreenshots.FIRST_CLOCK);
        try (OpenRegister second =
                        scenario.open(TrainingPost.SECOND, ConflictScreenshots.SECOND_CLOCK);
                var window = new RoleWindow(first, Language.EN)) {
            List<UUID> records = scenario.play(first, second);
            settleByKeys(window, records.getFirst());
            assertThat(conflicts(first, records.getFirst())).isZero();
            scenario.exchange(first, second);
            assertSettled(second, records.getFirst());
            assertThat(conflicts(first, records.get(1))).isPositive();
        }
    }

    private static void settleByKeys(RoleWindow window, UUID record) {
        var keys = new RoleKeyboard(window);
        keys.press(KeyCode.DIGIT8, KeyCode.ALT);
        waitFor(window, "Records in conflict");
        window.go(new Destination.Conflict(record));
        waitFor(window, "Decided: 0 of 5");
        keys.press(KeyCode.EQUALS);
        waitFor(window, "Decided: 1 of 5");
        keys.press(KeyCode.DOWN);
        keys.press(KeyCode.RIGHT);
        waitFor(window, "Decided: 2 of 5");
        keys.press(KeyCode.N, KeyCode.ALT);
        waitFor(window, "All decided. Give the reason");
        keys.press(KeyCode.ENTER, KeyCode.CONTROL);
        FxThread.waitUntil(() -> window.search().scene().getFocusOwner() instanceof TextField);
        FxThread.run(() -> ((TextField) window.search().scene().getFocusOwner()).setText("act 31"));
        keys.press(KeyCode.ENTER, KeyCode.CONTROL);
        waitFor(window, "1 of 2");
        keys.press(KeyCode.RIGHT);
        waitFor(window, "Decided: 1 of 1");
    }

    private static void assertSettled(OpenRegister other, UUID id) {
        OpenRecord record = other.register().open(id).orElseThrow();
        assertThat(record.view().conflicts()).isEmpty();
        assertThat(record.seizure().route().transit())
                .extracting(country -> country.code())
                .containsExactly("UZ", "TJ", "KZ");
        HistoryEntry last = other.register().history(id).getLast();
        assertThat(last.op()).isEqualTo(RevisionKind.RESOLVE);
        assertThat(last.reason()).isEqualTo("act 31");
    }

    private static int conflicts(OpenRegister register, UUID id) {
        return register.register().open(id).orElseThrow().view().conflicts().size();
    }

    /** Waits for a label, and for the focus, which comes to the rows after it. */
    private static void waitFor(RoleWindow window, String text) {
        FxThread.waitUntil(() ->
                window.search().scene().getRoot().lookupAll(".label").stream()
                        .anyMatch(node ->
                                node instanceof Label label
                                        && label.isVisible()
                                        && text.equals(label.getText())));
        window.waitUntilIdle();
    }
}
