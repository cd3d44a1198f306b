package rubezh.bundle.receipt;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import rubezh.bundle.format.BundleHeader.Range;
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
        Map<UUID, SequenceRanges> sent = to(station);
        taken(ranges, damaged)
                .forEach((replica, numbers) -> {
                    SequenceRanges all = sent.getOrDefault(replica, new SequenceRanges());
                    numbers.ranges().forEach(one -> all.add(one.from(), one.to()));
                    notes.put(PREFIX + station + "/" + replica, ReceiptNumbers.write(all));
                });
    }

    /** Returns the numbers in the ranges of a bundle without those it left out, by replica. */
    public static Map<UUID, SequenceRanges> taken(
            List<Range> ranges, List<DamagedRevision> damaged) {
        var taken = new TreeMap<UUID, SequenceRanges>();
        for (Range range : ranges) {
            var numbers = new SequenceRanges();
            numbers.add(range.from(), range.to());
            SequenceRanges all = taken.computeIfAbsent(range.replica(), _ -> new SequenceRanges());
            numbers.subtract(left(range.replica(), damaged))
                    .ranges()
                    .forEach(one -> all.add(one.from(), one.to()));
        }
        return taken;
    }

    private static SequenceRanges left(UUID replica, List<DamagedRevision> damaged) {
        var numbers = new SequenceRanges();
        damaged.stream()
                .filter(one -> one.replica().equals(replica))
                .forEach(one -> numbers.add(one.seq(), one.seq()));
        return numbers;
    }

    /** Returns the numbers of what was sent to a station, by replica. */
    public Map<UUID, SequenceRanges> to(String station) {
        String prefix = PREFIX + station + "/";
        var all = new TreeMap<UUID, SequenceRanges>();
        for (String name : notes.names(prefix)) {
            notes.find(name)
                    .ifPresent(bytes ->
                            all.put(
                                    UUID.fromString(name.substring(prefix.length())),
                                    ReceiptNumbers.read(bytes)));
        }
        return all;
    }
}
