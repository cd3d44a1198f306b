package rubezh.ui.seizure.model;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import rubezh.domain.seizure.Seizure;
import rubezh.fixtures.Seizures;
import rubezh.shape.RecordShape;

/** Undo and redo in a form. */
final class SeizureFormTest {
    private static final String END = "/event/end";

    private final AtomicLong ids = new AtomicLong();
    private final SeizureForm form =
            new SeizureForm(
                    RecordShape.of(Seizure.class),
                    () -> new UUID(0, ids.incrementAndGet()),
                    Seizures.complete());

    @Test
    void textThatCouldNotBeReadComesBackOnceItWasCleared() {
        form.focus().moveTo(END);
        form.setUnreadable(END, "25.11.2026 · 14:");
        form.focus().moveTo("/place/lane");
        form.focus().moveTo(END);
        form.enter(END, null);
        assertThat(form.unreadable()).isEmpty();

        assertThat(form.undo()).contains(END);
        assertThat(form.unreadable()).containsOnly(Map.entry(END, "25.11.2026 · 14:"));
        form.redo();
        assertThat(form.unreadable()).isEmpty();
    }

    @Test
    void enteringWhatIsThereIsNoStepToTakeBack() {
        form.enter("/event/start", form.value("/event/start"));
        assertThat(form.undo()).isEmpty();
    }
}
