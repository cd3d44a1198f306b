package rubezh.bundle.receipt;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rubezh.bundle.format.BundleHeader;
import rubezh.bundle.format.BundleHeader.Range;
import rubezh.bundle.verify.SequenceRanges;
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
        Map<UUID, SequenceRanges> carried = byReplica(contents.ranges());
        Map<UUID, SequenceRanges> left = byReplica(contents.withheld());
        for (String address : addresses) {
            Map<UUID, SequenceRanges> kept = read(PREFIX + address + "/");
            carried.forEach((replica, numbers) ->
                    kept.computeIfPresent(replica, (_, all) -> all.subtract(numbers)));
            left.forEach((replica, numbers) -> add(kept, replica, numbers));
            kept.forEach((replica, numbers) -> write(PREFIX + address + "/" + replica, numbers));
        }
    }

    private void write(String name, SequenceRanges numbers) {
        if (numbers.isEmpty()) {
            notes.remove(name);
        } else {
            notes.put(name, ReceiptNumbers.write(numbers));
        }
    }

    private static Map<UUID, SequenceRanges> byReplica(List<Range> ranges) {
        var numbers = new TreeMap<UUID, SequenceRanges>();
        ranges.forEach(range ->
                numbers.computeIfAbsent(range.replica(), _ -> new SequenceRanges())
                        .add(range.from(), range.to()));
        return numbers;
    }

    private static void add(Map<UUID, SequenceRanges> all, UUID replica, SequenceRanges numbers) {
        SequenceRanges joined = all.computeIfAbsent(replica, _ -> new SequenceRanges());
        numbers.ranges().forEach(range -> joined.add(range.from(), range.to()));
    }

    private Map<UUID, SequenceRanges> read(String prefix) {
        var kept = new TreeMap<UUID, SequenceRanges>();
        for (String name : notes.names(prefix)) {
            UUID replica = UUID.fromString(name.substring(prefix.length()));
            notes.find(name).ifPresent(bytes -> kept.put(replica, ReceiptNumbers.read(bytes)));
        }
        return kept;
    }

    /**
     * Returns how many of them the station with these codes does not hold.
     *
     * @param reported what it reported to hold; null if nothing
     */
    public long count(Collection<String> addresses, @Nullable VersionVector reported) {
        return of(addresses).entrySet().stream()
                .mapToLong(entry -> lacking(entry.getValue(), entry.getKey(), reported).size())
                .sum();
    }

    private static SequenceRanges lacking(
            SequenceRanges numbers, UUID replica, @Nullable VersionVector reported) {
        VersionVector.ReplicaState state =
                reported == null ? null : reported.byReplica().get(replica);
        return state == null ? numbers : numbers.subtract(SequenceRanges.of(state));
    }

    /** Returns the numbers kept back from the station with these codes, by replica. */
    public Map<UUID, SequenceRanges> of(Collection<String> addresses) {
        var kept = new TreeMap<UUID, SequenceRanges>();
        for (String address : addresses) {
            read(PREFIX + address + "/").forEach((replica, numbers) -> add(kept, replica, numbers));
        }
        return kept;
    }
}
