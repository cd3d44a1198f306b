package rubezh.register;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.reference.Code.OperationCode;
import rubezh.journal.RevisionId;
import rubezh.json.RecordKind;

/**
 * Change of a record that another station offers to its owner.
 *
 * @param recordId id of the record
 * @param kind name of its kind, {@code seizure}
 * @param name number of the case, code of the operation, what a watch entry looks out for; the id
 *     if there is none
 * @param revision newest revision of the offer
 * @param station station that signed it
 * @param login login of its author there
 * @param at time by the clock of that station
 * @param reason reason given; null for none
 * @param cancels whether it marks the record as entered in error, or takes that mark away; null for
 *     neither
 * @param decides whether this station decides on it
 * @param changes what it would change in the record as it was for its author
 */
public record Offer(
        UUID recordId,
        String kind,
        String name,
        RevisionId revision,
        String station,
        String login,
        OffsetDateTime at,
        @Nullable String reason,
        @Nullable Boolean cancels,
        boolean decides,
        List<FieldChange> changes) {
    public Offer {
        changes = List.copyOf(changes);
    }

    /** Returns whether it is for an operation. */
    public boolean isOf(OperationCode operation) {
        return kind.equals(RecordKind.OPERATION.name()) && name.equals(operation.code());
    }
}
