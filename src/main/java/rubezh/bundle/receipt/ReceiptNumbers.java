package rubezh.bundle.receipt;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import rubezh.bundle.verify.SequenceRanges;
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
        var byReplica = new TreeMap<UUID, SequenceRanges>();
        for (Revision.Link link : links) {
            byReplica.computeIfAbsent(link.replica(), this::of).add(link.seq(), link.seq());
        }
        byReplica.forEach((replica, numbers) -> notes.put(PREFIX + replica, write(numbers)));
    }

    private SequenceRanges of(UUID replica) {
        return notes.find(PREFIX + replica)
                .map(ReceiptNumbers::read)
                .orElseGet(SequenceRanges::new);
    }

    /** Returns the numbers of all receipts. */
    public Map<UUID, SequenceRanges> all() {
        var all = new TreeMap<UUID, SequenceRanges>();
        for (String name : notes.names(PREFIX)) {
            notes.find(name)
                    .ifPresent(bytes ->
                            all.put(UUID.fromString(name.substring(PREFIX.length())), read(bytes)));
        }
        return all;
    }

    static byte[] write(SequenceRanges numbers) {
        return numbers.ranges().stream()
                .map(range -> range.from() + "-" + range.to())
                .collect(Collectors.joining(","))
                .getBytes(StandardCharsets.US_ASCII);
    }

    static SequenceRanges read(byte[] bytes) {
        var numbers = new SequenceRanges();
        for (String range : new String(bytes, StandardCharsets.US_ASCII).split(",")) {
            int dash = range.indexOf('-');
            numbers.add(
                    Long.parseLong(range.substring(0, dash)),
                    Long.parseLong(range.substring(dash + 1)));
        }
        return numbers;
    }
}
