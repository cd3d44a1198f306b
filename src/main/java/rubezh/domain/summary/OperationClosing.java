package rubezh.domain.summary;

import module java.base;

import org.jspecify.annotations.Nullable;

/**
 * Closing of an operation, and what has changed since.
 *
 * @param at when it was closed
 * @param by name of who closed it, his login if it is not known
 * @param station code of his station
 * @param cases number of records counted then
 * @param changes cases that are not any more as they were counted
 * @param unknown number of cases counted then of which this register has no revision
 * @param unlisted number of cases counted then that no list at hand names
 * @param reason why it was closed although something lacked; null if nothing did
 */
public record OperationClosing(
        OffsetDateTime at,
        String by,
        String station,
        int cases,
        List<CaseChange> changes,
        int unknown,
        int unlisted,
        @Nullable String reason) {
    public OperationClosing {
        changes = List.copyOf(changes);
    }

    /** Returns whether all cases counted then are known, and count now as they did. */
    public boolean isUnchanged() {
        return changes.isEmpty() && unknown == 0 && unlisted == 0;
    }
}
