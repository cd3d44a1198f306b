package rubezh.journey;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import org.junit.jupiter.api.Test;
import rubezh.register.Query;
import rubezh.text.Language;

/** A hidden editor built for warm-up has no visible effect. */
class WarmUpJourneyTest extends EditorJourney {
    /** Returns the number of background tasks a warm-up started. */
    private int countWarmUpTasks() {
        int before = window.startedTasks();
        WindowDriver.run(window.seizures::warmUp);
        window.waitUntilIdle();
        return window.startedTasks() - before;
    }

    @Test
    void itLeavesNeitherRecordNorDraftNorTabAndDoesNotTakeTheFocus() {
        openWindow(Language.RU);
        String digest = station.register.digest().total();
        Node focus = WindowDriver.call(window.scene::getFocusOwner);
        assertThat(countWarmUpTasks()).as("blank record, rules, similar cases").isGreaterThan(1);
        assertThat(countWarmUpTasks()).as("again").isGreaterThan(1);
        assertThat(station.register.digest().total()).isEqualTo(digest);
        assertThat(station.register.catalogue().count(Query.ALL)).isZero();
        assertThat(station.register.drafts()).isEmpty();
        assertThat(window.shell.screens()).hasSize(1);
        assertThat(WindowDriver.call(window.scene::getFocusOwner)).isSameAs(focus);
    }

    @Test
    void itDoesNotRunWhileARecordIsWritten() {
        openNewSeizure(Language.RU);
        keyboard.type("01");
        window.waitUntilIdle();
        assertThat(countWarmUpTasks()).as("the blank record only").isEqualTo(1);
        assertThat(keyboard.text()).isEqualTo("01");
        assertThat(window.shell.screens()).hasSize(2);
    }
}
