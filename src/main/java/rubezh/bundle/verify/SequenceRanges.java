package rubezh.bundle.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import rubezh.journal.VersionVector;
import rubezh.journal.VersionVector.Gap;

/**
 * Set of sequence numbers of one replica, stored as ranges.
 *
 * @see rubezh.journal.VersionVector
 */
public final class SequenceRanges {
    private final TreeMap<Long, Long> ends = new TreeMap<>();

    public static SequenceRanges of(VersionVector.ReplicaState state) {
        var ranges = new SequenceRanges();
        long from = 1;
        for (Gap gap : state.gaps()) {
            ranges.add(from, gap.from() - 1);
            from = gap.to() + 1;
        }
        ranges.add(from, state.upTo());
        return ranges;
    }

    /** Adds a range, both ends included; an empty range adds nothing. */
    public void add(long from, long to) {
        if (from > to) {
            return;
        }
        long start = from;
        long end = to;
        Map.Entry<Long, Long> touching = ends.floorEntry(to + 1);
        while (touching != null && touching.getValue() >= start - 1) {
            start = Math.min(start, touching.getKey());
            end = Math.max(end, touching.getValue());
            ends.remove(touching.getKey());
            touching = ends.floorEntry(to + 1);
        }
        ends.put(start, end);
    }

    boolean contains(long number) {
        Map.Entry<Long, Long> span = ends.floorEntry(number);
        return span != null && span.getValue() >= number;
    }

    public SequenceRanges subtract(SequenceRanges other) {
        var result = new SequenceRanges();
        ends.forEach((from, to) -> {
            long next = from;
            for (Gap hole : other.ranges()) {
                if (hole.to() >= next && hole.from() <= to) {
                    result.add(next, hole.from() - 1);
                    next = hole.to() + 1;
                }
            }
            result.add(next, to);
        });
        return result;
    }

    public List<Gap> ranges() {
        var ranges = new ArrayList<Gap>();
        ends.forEach((from, to) -> ranges.add(new Gap(from, to)));
        return ranges;
    }

    /** Returns the gaps between 1 and the greatest number. */
    public List<Gap> gaps() {
        if (ends.isEmpty()) {
            return List.of();
        }
        var whole = new SequenceRanges();
        whole.add(1, ends.lastEntry().getValue());
        return whole.subtract(this).ranges();
    }

    public long size() {
        return ranges().stream().mapToLong(range -> range.to() - range.from() + 1).sum();
    }

    public boolean isEmpty() {
        return ends.isEmpty();
    }
}
