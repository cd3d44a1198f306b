package rubezh.operation;

import module java.base;

import rubezh.domain.operation.Operation;
import rubezh.domain.operation.OperationState;
import rubezh.domain.reference.Code.OperationCode;
import rubezh.journal.RecordView.FieldConflict;
import rubezh.journal.RevisionId;
import rubezh.register.operation.OperationLog;

/**
 * Operation at the time it was opened: what is changed or closed concerns exactly this.
 *
 * @param code its code
 * @param operation displayed values; of one that is only in the code list, what the list says
 * @param state its state today, by the calendar of the station
 * @param heads newest revisions of its record; empty for one that is only in the code list
 * @param log decisions to close it
 * @param conflicts fields that stations changed unseen by each other
 * @param foreign what other stations than the one that created it changed, the newest last
 * @param editable whether this program may change it; false for a newer schema
 */
public record OpenOperation(
        OperationCode code,
        Operation operation,
        OperationState state,
        List<RevisionId> heads,
        OperationLog log,
        List<FieldConflict> conflicts,
        List<ForeignChange> foreign,
        boolean editable) {
    public OpenOperation {
        heads = List.copyOf(heads);
        conflicts = List.copyOf(conflicts);
        foreign = List.copyOf(foreign);
    }

    /** Returns whether it has days that cases are counted of. */
    public boolean isDated() {
        LocalDate first = operation.first();
        return first != null && operation.contains(first);
    }

    /** Returns whether it has days, and the first of them has come. */
    public boolean isBegun() {
        return isDated() && state != OperationState.PLANNED;
    }

    /** Returns whether the journal has a record of it. */
    public boolean isRecorded() {
        return !heads.isEmpty();
    }
}
