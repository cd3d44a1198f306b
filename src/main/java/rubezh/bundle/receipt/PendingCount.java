package rubezh.bundle.receipt;

/**
 * How much of this register a station lacks as far as is known here, without receipts.
 *
 * @param unsent revisions that no bundle took to it and that it did not state to have
 * @param unacknowledged revisions that it did not state to have, sent or not
 */
public record PendingCount(long unsent, long unacknowledged) {
    /** Returns the revisions that were sent and are not acknowledged yet. */
    public long waiting() {
        return unacknowledged - unsent;
    }
}
