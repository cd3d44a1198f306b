package rubezh.ui.seizure.review;

import static rubezh.domain.seizure.SeizureFields.HEADER_NUMBER;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.register.SeizureRow;
import rubezh.text.Messages;

/**
 * Record that waits for a decision.
 *
 * @param row row of the list
 * @param shift shift of the seizure; null without its time
 * @param first whether it is the first of its shift
 * @param recorder name of who entered it; empty if it is not known here
 */
record QueueEntry(SeizureRow row, @Nullable ShiftSpan shift, boolean first, String recorder) {
    UUID recordId() {
        return row.recordId();
    }

    /** Returns the number; empty if it has none. */
    Optional<String> number() {
        return row.get(HEADER_NUMBER, String.class);
    }

    /** Returns how many things are to be looked at before it can be approved. */
    int openQuestions() {
        return row.indicators().stops() + row.indicators().questions() + row.review().remarks();
    }

    /** Returns how long it has waited: {@code 8 h}. */
    String waiting(Instant now, Messages messages) {
        Duration age = Duration.between(Instant.ofEpochSecond(row.review().changedAt()), now);
        if (age.toMinutes() < 1) {
            return messages.text("kit.age.now");
        }
        if (age.toHours() < 1) {
            return messages.text("review.waits.minutes", age.toMinutes());
        }
        return age.toDays() < 2
                ? messages.text("review.waits.hours", age.toHours())
                : messages.text("review.waits.days", age.toDays());
    }
}
