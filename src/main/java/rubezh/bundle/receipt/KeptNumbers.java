package rubezh.bundle.receipt;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import rubezh.bundle.format.BundleHeader;
import rubezh.bundle.verify.ReplicaRanges;
import rubezh.journal.StationNotes;
import rubezh.journal.VersionVector;

/**
 * Numbers of the revisions that exports to a station left out on purpose, drafts and records that
 * may not be passed on to it, by the code it was addressed by and by replica; in sealed notes under
 * {@code kept/}. They wait for a person, not for a receipt.
 */
public final class KeptNumbers {
    private static final String PREFIX = "kept/";

    private final StationNotes notes;

    public KeptNumbers(StationNotes stationNotes) {
        this.notes = stationNotes;
    }

    /**
     * Adds what a bundle left out; what it carries is not kept back any more.
     *
     * @param addresses codes by which the recipient is addressed
     */
    public void add(Collection<String> addresses, BundleHeader.Contents contents) {
        var carried = ReplicaRanges.of(contents.ranges());
        var withheld = ReplicaRanges.of(contents.withheld());
        for (String address : addresses) {
            String prefix = PREFIX + address + "/";
            ReplicaRanges before = ReplicaRanges.read(notes, prefix);
            ReplicaRanges kept = before.subtract(carried);
            kept.addAll(withheld);
            before.replicas().forEach(replica -> notes.remove(prefix + replica));
            kept.addTo(notes, prefix);
        }
    }

    /**
     * Returns how many of them the station with these codes does not hold.
     *
     * @param reported what it reported to hold; null if nothing
     */
    public long count(Collection<String> addresses, @Nullable VersionVector reported) {
        return of(addresses).subtract(ReplicaRanges.of(reported)).size();
    }

    /** Returns what is kept back from the station with these codes. */
    public ReplicaRanges of(Collection<String> addresses) {
        var kept = new ReplicaRanges();
        for (String address : addresses) {
            kept.addAll(ReplicaRanges.read(notes, PREFIX + address + "/"));
        }
        return kept;
    }
}
