package rubezh.domain.summary;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Case of a closed operation that is not any more as it was counted.
 *
 * @param number case number, the id of a record without one
 * @param kind what happened to it
 * @param reason why it does not count any more; null if it belongs to another operation, or counts
 * @param fields pointers of the fields that changed, of a case that still counts
 */
public record CaseChange(
        String number, Kind kind, @Nullable ExclusionReason reason, List<String> fields) {
    public CaseChange {
        fields = List.copyOf(fields);
    }

    /** What happened to a case. */
    public enum Kind {
        /** Counts now and did not then. */
        ADDED,
        /** Counts as before, with other content. */
        CHANGED,
        /** Counted then and does not now. */
        REMOVED
    }
}
