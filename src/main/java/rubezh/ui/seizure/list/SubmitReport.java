package rubezh.ui.seizure.list;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.rules.Violation;
import rubezh.register.SeizureRow;

/**
 * Result of submitting several records.
 *
 * @param submitted number of records submitted
 * @param refusals records that were not, in the order of the selection
 */
record SubmitReport(int submitted, List<Refusal> refusals) {
    SubmitReport {
        refusals = List.copyOf(refusals);
    }

    /** Reason why a record was not submitted. */
    enum Obstacle {
        /** It was never saved, or there is input that was not saved. */
        UNSAVED,
        /** Another station recorded it. */
        FOREIGN,
        /** It is cancelled, submitted already or approved. */
        STATUS,
        /** It was changed meanwhile. */
        CHANGED,
        /** It violates a rule. */
        RULE;

        String key() {
            return "list.submit.refused." + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * A record that was not submitted.
     *
     * @param violation the rule it violates, for {@link Obstacle#RULE}
     */
    record Refusal(SeizureRow row, Obstacle obstacle, @Nullable Violation violation) {}
}
