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
 * @param seizure the seizure as it is to be
 * @param intent record or submit
 * @param reason why it was changed, or why questions were passed over; null where none was asked
 * @param acknowledged codes of questions the officer answered
 */
public record SaveRequest(
        UUID recordId,
        @Nullable OpenRecord basis,
        Seizure seizure,
        SaveIntent intent,
        @Nullable String reason,
        Set<String> acknowledged) {
    public SaveRequest {
        acknowledged = Set.copyOf(acknowledged);
    }

    /** A new record, saved without more ado. */
    public static SaveRequest ofNew(UUID recordId, Seizure copy, SaveIntent saveIntent) {
        return new SaveRequest(recordId, null, copy, saveIntent, null, Set.of());
    }

    /** A change of a record that was opened. */
    public static SaveRequest ofChange(OpenRecord basis, Seizure copy, SaveIntent saveIntent) {
        return new SaveRequest(basis.recordId(), basis, copy, saveIntent, null, Set.of());
    }

    public SaveRequest withReason(@Nullable String why, Set<String> questions) {
        return new SaveRequest(recordId, basis, seizure, intent, why, questions);
    }
}
