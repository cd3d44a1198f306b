package rubezh.operation;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.summary.CaseChange;
import rubezh.domain.summary.ExclusionReason;
import rubezh.register.FieldChange;

/**
 * Case of a closed operation that is not any more as the totals kept have it.
 *
 * @param recordId id of the record
 * @param number case number; null if it has none or is not known here
 * @param kind what happened to it
 * @param reason why it does not count any more; null if it belongs to another operation, or counts
 * @param fields fields that changed, for a case that still counts
 */
public record LaterChange(
        UUID recordId,
        @Nullable String number,
        CaseChange.Kind kind,
        @Nullable ExclusionReason reason,
        List<FieldChange> fields) {
    public LaterChange {
        fields = List.copyOf(fields);
    }
}
