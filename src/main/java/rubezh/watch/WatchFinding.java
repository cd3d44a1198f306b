package rubezh.watch;

import module java.base;

import org.jspecify.annotations.Nullable;

/**
 * Record that matches an entry.
 *
 * @param recordId id of the record
 * @param entryId id of the entry
 * @param value value of the record, as typed
 * @param folded the value as it was compared
 * @param strength how sure it is
 * @param foundAt when it was found here
 * @param aside who looked at it and set it aside; null while nobody did
 */
public record WatchFinding(
        UUID recordId,
        UUID entryId,
        String value,
        String folded,
        MatchStrength strength,
        Instant foundAt,
        @Nullable WatchDecision aside) {
    /** Returns whether nobody set it aside. */
    public boolean isOpen() {
        return aside == null;
    }

    /** Returns whether another finding is about the same value of the same record. */
    boolean isSame(WatchFinding other) {
        return recordId.equals(other.recordId)
                && entryId.equals(other.entryId)
                && folded.equals(other.folded);
    }

    WatchFinding withAside(WatchDecision decision) {
        return new WatchFinding(recordId, entryId, value, folded, strength, foundAt, decision);
    }
}
