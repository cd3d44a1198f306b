package rubezh.operation;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.evidence.Sha256;
import rubezh.domain.summary.CaseChange;
import rubezh.domain.summary.OperationClosing;
import rubezh.register.FieldChange;
import rubezh.register.operation.OperationEntry;

/**
 * What has happened to the cases of an operation since it was closed.
 *
 * @param changes cases that are not any more as they were counted
 * @param unknown number of cases counted then of which this register has no revision
 * @param unlisted number of cases counted then that no list at hand names; then what was counted
 *     since cannot be told
 * @param digest SHA-256 over the revisions counted then, as the format document has it; null if
 *     some are unlisted, none was counted, or nothing was closed
 */
public record LaterChanges(
        List<LaterChange> changes, int unknown, int unlisted, @Nullable Sha256 digest) {
    /** Nothing has changed. */
    public static final LaterChanges NONE = new LaterChanges(List.of(), 0, 0, null);

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
                unknown,
                unlisted,
                entry.step().text());
    }

    private static CaseChange change(LaterChange one) {
        return new CaseChange(
                Objects.requireNonNullElseGet(one.number(), one.recordId()::toString),
                one.kind(),
                one.reason(),
                one.fields().stream().map(FieldChange::pointer).toList());
    }

    public boolean isEmpty() {
        return changes.isEmpty() && unknown == 0 && unlisted == 0;
    }
}
