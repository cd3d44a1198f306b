package rubezh.bundle.receipt;

import rubezh.bundle.verify.ReplicaRanges;
import rubezh.journal.Revision;
import rubezh.journal.StationNotes;

/**
 * Numbers of the revisions that are receipts, by replica, in sealed notes under {@code receipt/}.
 * They travel with the next bundle and are no work that waits to be sent.
 */
public final class ReceiptNumbers {
    private static final String PREFIX = "receipt/";

    private final StationNotes notes;

    public ReceiptNumbers(StationNotes stationNotes) {
        this.notes = stationNotes;
    }

    /** Adds the numbers of receipts, in the transaction that stores them. */
    public void add(Iterable<Revision.Link> links) {
        var added = new ReplicaRanges();
        links.forEach(added::add);
        added.addTo(notes, PREFIX);
    }

    /** Returns all receipts. */
    public ReplicaRanges all() {
        return ReplicaRanges.read(notes, PREFIX);
    }
}
