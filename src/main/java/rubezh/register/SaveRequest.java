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
 * @param answers reasons for single questions; if any is given, they replace reason and codes
 */
public record SaveRequest(
        UUID recordId,
        @Nullable OpenRecord basis,
        Seizure seizure,
        SaveIntent intent,
        @Nullable String reason,
        Set<String> acknowledged,
        GivenAnswers answers) {
    public SaveRequest {
        acknowledged = Set.copyOf(acknowledged);
    }

    /** A new record, without reason and answers. */
    public static SaveRequest ofNew(UUID recordId, Seizure copy, SaveIntent intent) {
        return of(recordId, null, copy, intent);
    }

    /** A change of a record that was opened, without reason and answers. */
    public static SaveRequest ofChange(OpenRecord basis, Seizure copy, SaveIntent intent) {
        return of(basis.recordId(), basis, copy, intent);
    }

    /** A new record, or a change of one that was opened, without reason and answers. */
    public static SaveRequest of(
            UUID recordId, @Nullable OpenRecord basis, Seizure copy, SaveIntent intent) {
        return new SaveRequest(recordId, basis, copy, intent, null, Set.of(), GivenAnswers.NONE);
    }

    public SaveRequest withReason(@Nullable String why, Set<String> questions) {
        return new SaveRequest(recordId, basis, seizure, intent, why, questions, answers);
    }

    /** Returns the request with answers that replace its reason when the rules are asked. */
    public SaveRequest withAnswers(GivenAnswers given) {
        return new SaveRequest(recordId, basis, seizure, intent, reason, acknowledged, given);
    }
}
