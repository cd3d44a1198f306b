package rubezh.bundle.receipt;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import rubezh.bundle.format.BundleHeader;
import rubezh.bundle.format.BundleHeader.Range;
import rubezh.bundle.verify.SequenceRanges;
import rubezh.journal.StationNotes;

/**
 * Numbers that installations left out of their bundles on purpose, as each states of its own chain
 * in a bundle that it sealed; in sealed notes under {@code withheld/}. What a relay says of the
 * chain of another installation is not kept, so it cannot pass a loss off as intent.
 */
public final class WithheldNumbers {
    private static final String PREFIX = "withheld/";

    private final StationNotes notes;

    public WithheldNumbers(StationNotes stationNotes) {
        this.notes = stationNotes;
    }

    /**
     * Adds what the header of a verified bundle states, in the transaction of its import. Of the
     * numbers that a bundle carries or leaves out the newest bundle holds; parts of one export are
     * equally new.
     */
    public void add(BundleHeader header) {
        UUID replica = header.from().replica();
        Statement before = find(replica);
        if (header.createdAt().isBefore(before.at)) {
            return;
        }
        SequenceRanges numbers = before.numbers.subtract(of(header.contents().ranges(), replica));
        of(header.contents().withheld(), replica)
                .ranges()
                .forEach(range -> numbers.add(range.from(), range.to()));
        if (!numbers.isEmpty() || !before.numbers.isEmpty()) {
            notes.put(PREFIX + replica, new Statement(header.createdAt(), numbers).write());
        }
    }

    private static SequenceRanges of(List<Range> ranges, UUID replica) {
        var numbers = new SequenceRanges();
        ranges.stream()
                .filter(range -> range.replica().equals(replica))
                .forEach(range -> numbers.add(range.from(), range.to()));
        return numbers;
    }

    /** Returns the numbers that installations state to have left out, by installation. */
    public Map<UUID, SequenceRanges> all() {
        var all = new TreeMap<UUID, SequenceRanges>();
        for (String name : notes.names(PREFIX)) {
            UUID replica = UUID.fromString(name.substring(PREFIX.length()));
            all.put(replica, find(replica).numbers);
        }
        return all;
    }

    private Statement find(UUID replica) {
        return notes.find(PREFIX + replica)
                .map(Statement::read)
                .orElseGet(() -> new Statement(Instant.EPOCH, new SequenceRanges()));
    }

    /**
     * What an installation stated.
     *
     * @param at time of the newest bundle by its clock
     */
    private record Statement(Instant at, SequenceRanges numbers) {
        byte[] write() {
            String ranges =
                    numbers.ranges().stream()
                            .map(range -> range.from() + "-" + range.to())
                            .collect(Collectors.joining(","));
            return (at + " " + ranges).getBytes(StandardCharsets.US_ASCII);
        }

        static Statement read(byte[] bytes) {
            String[] words = new String(bytes, StandardCharsets.US_ASCII).split(" ", 2);
            var numbers = new SequenceRanges();
            for (String range : words[1].isEmpty() ? new String[0] : words[1].split(",")) {
                int dash = range.indexOf('-');
                numbers.add(
                        Long.parseLong(range.substring(0, dash)),
                        Long.parseLong(range.substring(dash + 1)));
            }
            return new Statement(Instant.parse(words[0]), numbers);
        }
    }
}
