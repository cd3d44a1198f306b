package rubezh.register;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.Seizure;

/**
 * A seizure somebody wants recorded.
 *
 * @param recordId the record; for a new one from {@link Register#newRecordId()}
 * @param basis what was opened and changed, null for a new record
 * @param copy the seizure as it is to be
 * @param intent record or submit
 * @param reason why it was changed, or why questions were passed over; null where none was asked
 * @param acknowledged codes of questions the officer answered
 */
public record Entering(
        UUID recordId,
        @Nullable Opened basis,
        Seizure copy,
        Intent intent,
        @Nullable String reason,
        Set<String> acknowledged) {
    public Entering {
        acknowledged = Set.copyOf(acknowledged);
    }

    /** A new record, saved without more ado. */
    public static Entering fresh(UUID recordId, Seizure copy, Intent intent) {
        return new Entering(recordId, null, copy, intent, null, Set.of());
    }

    /** A change of a record that was opened. */
    public static Entering change(Opened basis, Seizure copy, Intent intent) {
        return new Entering(basis.recordId(), basis, copy, intent, null, Set.of());
    }

    public Entering because(@Nullable String why, Set<String> questions) {
        return new Entering(recordId, basis, copy, intent, why, questions);
    }
}
