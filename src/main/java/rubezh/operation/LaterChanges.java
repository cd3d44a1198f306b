package rubezh.operation;

import java.util.List;
import java.util.Objects;
import rubezh.domain.summary.CaseChange;
import rubezh.domain.summary.OperationClosing;
import rubezh.register.FieldChange;
import rubezh.register.operation.OperationEntry;

/**
 * What has happened to the cases of an operation since it was closed.
 *
 * @param changes cases that are not any more as they were counted
 * @param unknown number of cases counted then of which this register has no revision
 */
public record LaterChanges(List<LaterChange> changes, int unknown) {
    /** Nothing has changed. */
    public static final LaterChanges NONE = new LaterChanges(List.of(), 0);

    public LaterChanges {
        changes = List.copyOf(changes);
    }

    /** Returns the closing as a paper tells it. */
    OperationClosing closing(OperationEntry entry) {
        return new OperationClosing(
                entry.at(),
                Objects.requireNonNullElse(entry.step().by().name(), entry.author()),
                entry.station(),
                Objects.requireNonNullElse(entry.step().cases(), 0),
                changes.stream().map(LaterChanges::change).toList(),
                unknown);
    }

    private static CaseChange change(LaterChange one) {
        return new CaseChange(
                Objects.requireNonNullElseGet(one.number(), one.recordId()::toString),
                one.kind(),
                one.reason(),
                one.fields().stream().map(FieldChange::pointer).toList());
    }

    public boolean isEmpty() {
        return changes.isEmpty() && unknown == 0;
    }
}
