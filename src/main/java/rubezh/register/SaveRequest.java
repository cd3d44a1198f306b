package rubezh.register;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.Seizure;
import rubezh.json.SeizureShape;

/**
 * Request to save a seizure.
 *
 * <pre>{@code
 * SaveRequest request = SaveRequest.ofChange(record, edited, SaveIntent.SAVE).withReason("typing error", Set.of());
 * SaveResult result = register.record(request);
 * }</pre>
 *
 * @see SaveResult
 * @param recordId id of the record; for a new one from {@link Register#newRecordId()}
 * @param basis record that was opened and changed, null for a new record
 * @param seizure seizure to save
 * @param intent save or submit
 * @param reason reason of the change, or for ignoring questions; null if none is required
 * @param acknowledged codes of questions the officer answered
 * @param answers reasons by question; unless empty, they replace reason and codes
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

    /** Creates a request for a new record, without reason and answers. */
    public static SaveRequest ofNew(UUID recordId, Seizure copy, SaveIntent intent) {
        return of(recordId, null, copy, intent);
    }

    /** Creates a request to change a record, without reason and answers. */
    public static SaveRequest ofChange(OpenRecord basis, Seizure copy, SaveIntent intent) {
        return of(basis.recordId(), basis, copy, intent);
    }

    /** Creates a request for a new record or a change, without reason and answers. */
    public static SaveRequest of(
            UUID recordId, @Nullable OpenRecord basis, Seizure copy, SaveIntent intent) {
        return new SaveRequest(recordId, basis, copy, intent, null, Set.of(), GivenAnswers.NONE);
    }

    /** Returns the value tree of the saved seizure; empty for a new record. */
    Map<String, Object> savedTree() {
        return basis == null ? Map.of() : SeizureShape.SHAPE.write(basis.seizure());
    }

    /** Returns the request with a reason and the codes of the questions it answers. */
    public SaveRequest withReason(@Nullable String reason, Set<String> acknowledged) {
        return new SaveRequest(recordId, basis, seizure, intent, reason, acknowledged, answers);
    }

    /** Returns the request with answers, which replace its reason on validation. */
    public SaveRequest withAnswers(GivenAnswers answers) {
        return new SaveRequest(recordId, basis, seizure, intent, reason, acknowledged, answers);
    }
}
