package rubezh.bundle.receipt;

/**
 * How much of this register a station lacks as far as is known here, without receipts.
 *
 * @param unsent revisions that no bundle took to it and that it did not state to have
 * @param unacknowledged revisions that it did not state to have, sent or not
 * @param kept revisions that it did not state to have and that the last export of them to it left
 *     out on purpose; in none of the others
 */
public record PendingCount(long unsent, long unacknowledged, long kept) {
    /** Returns the revisions that were sent and are not acknowledged yet. */
    public long waiting() {
        return unacknowledged - unsent;
    }
}
