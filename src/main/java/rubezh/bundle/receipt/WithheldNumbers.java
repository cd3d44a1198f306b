package rubezh.bundle.receipt;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import rubezh.bundle.format.BundleHeader;
import rubezh.bundle.verify.ReplicaRanges;
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
        SequenceRanges carried = ReplicaRanges.of(header.contents().ranges()).get(replica);
        SequenceRanges numbers = before.numbers.subtract(carried);
        numbers.addAll(ReplicaRanges.of(header.contents().withheld()).get(replica));
        if (!numbers.isEmpty() || !before.numbers.isEmpty()) {
            notes.put(PREFIX + replica, new Statement(header.createdAt(), numbers).write());
        }
    }

    /** Returns the numbers that installations state to have left out, each of its own chain. */
    public ReplicaRanges all() {
        var all = new ReplicaRanges();
        for (String name : notes.names(PREFIX)) {
            UUID replica = UUID.fromString(name.substring(PREFIX.length()));
            all.add(replica, find(replica).numbers);
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
            return (at + " " + numbers.format()).getBytes(StandardCharsets.US_ASCII);
        }

        static Statement read(byte[] bytes) {
            String[] words = new String(bytes, StandardCharsets.US_ASCII).split(" ", 2);
            return new Statement(Instant.parse(words[0]), SequenceRanges.parse(words[1]));
        }
    }
}
