package rubezh.operation;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.reference.CaseCode.RecordKind;
import rubezh.domain.seizure.Status;

/**
 * Warning, answer to one, or check without result of an operation: a record with the fields of a
 * seizure, told apart by its kind.
 *
 * @param recordId id of the record
 * @param kind what it is
 * @param number number of the record
 * @param at when it was sent or made
 * @param status status of the record
 * @param counted whether it counts: submitted, valid, within the dates of the operation
 * @param text summary
 * @param related numbers of the cases that it names, and of those of the operation that name it
 */
public record OperationMessage(
        UUID recordId,
        Kind kind,
        @Nullable String number,
        @Nullable OffsetDateTime at,
        @Nullable Status status,
        boolean counted,
        @Nullable String text,
        List<String> related) {
    public OperationMessage {
        related = List.copyOf(related);
    }

    /** Kind of record, as its header states it. */
    public enum Kind {
        WARNING,
        FEEDBACK,
        NEGATIVE;

        /** Returns the code in the list of kinds of record. */
        public RecordKind code() {
            return new RecordKind(name());
        }
    }
}
