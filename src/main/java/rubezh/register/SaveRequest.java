package rubezh.register;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.rules.Violation;
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
 * @param acknowledged codes of the questions that the reason answers; null for every question
 * @param answers reasons by question; unless empty, they follow the reason and replace the codes
 * @param unreadable values of the source file that no field can hold; they block the request
 * @param refusesRepeats whether a new case is refused that may have been recorded before
 */
public record SaveRequest(
        UUID recordId,
        @Nullable OpenRecord basis,
        Seizure seizure,
        SaveIntent intent,
        @Nullable String reason,
        @Nullable Set<String> acknowledged,
        GivenAnswers answers,
        List<Violation> unreadable,
        boolean refusesRepeats) {
    public SaveRequest {
        acknowledged = acknowledged == null ? null : Set.copyOf(acknowledged);
        unreadable = List.copyOf(unreadable);
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
        return new SaveRequest(
                recordId, basis, copy, intent, null, Set.of(), GivenAnswers.NONE, List.of(), false);
    }

    /**
     * Creates a request for a record read from a file.
     *
     * @param basis record that the file changes, null for a new one
     * @param reason answer to every question; null to answer none
     */
    public static SaveRequest ofFile(
            UUID recordId,
            @Nullable OpenRecord basis,
            Seizure copy,
            SaveIntent intent,
            @Nullable String reason) {
        return new SaveRequest(
                recordId, basis, copy, intent, reason, null, GivenAnswers.NONE, List.of(), false);
    }

    /** Returns the request with values of its file that no field can hold. */
    public SaveRequest withUnreadable(List<Violation> values) {
        return new SaveRequest(
                recordId,
                basis,
                seizure,
                intent,
                reason,
                acknowledged,
                answers,
                values,
                refusesRepeats);
    }

    /** Returns the request, refused if the new case may have been recorded before. */
    public SaveRequest refusingRepeats() {
        return new SaveRequest(
                recordId, basis, seizure, intent, reason, acknowledged, answers, unreadable, true);
    }

    /**
     * Returns the value tree of the saved seizure with the status that it states; empty for a new
     * record.
     */
    Map<String, Object> savedTree() {
        return basis == null ? Map.of() : SeizureShape.SHAPE.write(basis.stated());
    }

    /** Returns the request with a reason and the codes of the questions it answers. */
    public SaveRequest withReason(@Nullable String reason, Set<String> acknowledged) {
        return new SaveRequest(
                recordId,
                basis,
                seizure,
                intent,
                reason,
                acknowledged,
                answers,
                unreadable,
                refusesRepeats);
    }

    /** Returns the request with answers, whose reasons follow its own on validation. */
    public SaveRequest withAnswers(GivenAnswers answers) {
        return new SaveRequest(
                recordId,
                basis,
                seizure,
                intent,
                reason,
                acknowledged,
                answers,
                unreadable,
                refusesRepeats);
    }
}
