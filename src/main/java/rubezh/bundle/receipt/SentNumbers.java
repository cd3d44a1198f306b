package rubezh.bundle.receipt;

import java.util.List;
import rubezh.bundle.format.BundleHeader.Range;
import rubezh.bundle.verify.ReplicaRanges;
import rubezh.bundle.verify.SequenceRanges;
import rubezh.journal.Journal.DamagedRevision;
import rubezh.journal.StationNotes;

/**
 * Numbers of the revisions that bundles took to a station, by the code it was addressed by and by
 * replica, in sealed notes under {@code sent/}. That a bundle was written says nothing of whether
 * it arrived.
 */
public final class SentNumbers {
    private static final String PREFIX = "sent/";

    private final StationNotes notes;

    public SentNumbers(StationNotes stationNotes) {
        this.notes = stationNotes;
    }

    /**
     * Adds what a bundle took to a station.
     *
     * @param ranges ranges of its header
     * @param damaged revisions within them that it left out
     */
    public void add(String station, List<Range> ranges, List<DamagedRevision> damaged) {
        taken(ranges, damaged).addTo(notes, PREFIX + station + "/");
    }

    /** Returns the revisions in the ranges of a bundle without those it left out. */
    public static ReplicaRanges taken(List<Range> ranges, List<DamagedRevision> damaged) {
        var left = new ReplicaRanges();
        damaged.forEach(one -> left.add(one.replica(), SequenceRanges.of(one.seq())));
        return ReplicaRanges.of(ranges).subtract(left);
    }

    /** Returns what was sent to a station. */
    public ReplicaRanges to(String station) {
        return ReplicaRanges.read(notes, PREFIX + station + "/");
    }
}
