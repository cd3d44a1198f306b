package rubezh.bundle.verify;

import module java.base;

import rubezh.journal.VersionVector;
import rubezh.journal.VersionVector.Gap;

/**
 * Set of sequence numbers of one replica, stored as ranges.
 *
 * @see rubezh.journal.VersionVector
 */
public final class SequenceRanges {
    /** Largest number of revisions that may be missing in a chain before one that is taken. */
    public static final long MAX_GAP = 1_000_000;

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

    /** Parses what {@link #format} returns. */
    public static SequenceRanges parse(String text) {
        var numbers = new SequenceRanges();
        for (String range : text.isEmpty() ? new String[0] : text.split(",")) {
            int dash = range.indexOf('-');
            numbers.add(
                    Long.parseLong(range.substring(0, dash)),
                    Long.parseLong(range.substring(dash + 1)));
        }
        return numbers;
    }

    /** Returns the ranges as in {@code 1-5,7-7}. */
    public String format() {
        return ranges().stream()
                .map(range -> range.from() + "-" + range.to())
                .collect(Collectors.joining(","));
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

    public void addAll(SequenceRanges other) {
        other.ends.forEach(this::add);
    }

    public boolean contains(long number) {
        Map.Entry<Long, Long> span = ends.floorEntry(number);
        return span != null && span.getValue() >= number;
    }

    /** Returns the numbers of an interval, both ends included. */
    public SequenceRanges within(long from, long to) {
        var result = new SequenceRanges();
        ends.forEach((start, end) -> result.add(Math.max(start, from), Math.min(end, to)));
        return result;
    }

    public SequenceRanges subtract(SequenceRanges other) {
        var result = new SequenceRanges();
        ends.forEach((from, to) -> {
            long next = from;
            Long first = other.ends.floorKey(from);
            for (var hole :
                    other.ends.subMap(first == null ? from : first, true, to, true).entrySet()) {
                result.add(next, hole.getKey() - 1);
                next = Math.max(next, hole.getValue() + 1);
            }
            result.add(next, to);
        });
        return result;
    }

    /**
     * Returns the numbers before the first gap of more than {@link #MAX_GAP}; those after it were
     * made up to exhaust whoever counts.
     */
    public SequenceRanges withinReach() {
        var result = new SequenceRanges();
        long last = 0;
        for (Gap range : ranges()) {
            if (isBeyondReach(range.from(), last)) {
                break;
            }
            result.add(range.from(), range.to());
            last = range.to();
        }
        return result;
    }

    /** Returns whether more than {@link #MAX_GAP} numbers are missing between two. */
    static boolean isBeyondReach(long number, long last) {
        return number - last - 1 > MAX_GAP;
    }

    /** Returns the greatest number, 0 if there is none. */
    long last() {
        return ends.isEmpty() ? 0 : ends.lastEntry().getValue();
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
        return ranges().stream().mapToLong(Gap::size).sum();
    }

    public boolean isEmpty() {
        return ends.isEmpty();
    }
}
