package rubezh.operation;

import java.util.List;

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

    public boolean isEmpty() {
        return changes.isEmpty() && unknown == 0;
    }
}
