package rubezh.bundle.verify;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import rubezh.bundle.format.BundleHeader;
import rubezh.journal.Journal;
import rubezh.journal.VersionVector;

/**
 * Numbers of the revisions that one version vector has and another lacks.
 *
 * @param byReplica numbers by replica, none of them empty
 */
public record MissingRevisions(Map<UUID, SequenceRanges> byReplica) {
    /** Returns what {@code one} has and {@code other} lacks. */
    public static MissingRevisions of(VersionVector one, VersionVector other) {
        var missing = new TreeMap<UUID, SequenceRanges>();
        one.byReplica()
                .forEach((replica, state) -> {
                    VersionVector.ReplicaState otherState = other.byReplica().get(replica);
                    SequenceRanges all = SequenceRanges.of(state);
                    SequenceRanges lacked =
                            otherState == null ? all : all.subtract(SequenceRanges.of(otherState));
                    if (!lacked.isEmpty()) {
                        missing.put(replica, lacked);
                    }
                });
        return new MissingRevisions(missing);
    }

    /** Returns what a sender stated to hold, did not leave out on purpose, and a register lacks. */
    public static MissingRevisions stated(BundleHeader header, VersionVector held) {
        var withheld = new TreeMap<UUID, SequenceRanges>();
        header.contents()
                .withheld()
                .forEach(range ->
                        withheld.computeIfAbsent(range.replica(), _ -> new SequenceRanges())
                                .add(range.from(), range.to()));
        return of(header.have(), held).without(withheld);
    }

    /** Returns them without some numbers. */
    public MissingRevisions without(Map<UUID, SequenceRanges> others) {
        var rest = new TreeMap<UUID, SequenceRanges>();
        byReplica.forEach((replica, numbers) -> {
            SequenceRanges other = others.get(replica);
            SequenceRanges left = other == null ? numbers : numbers.subtract(other);
            if (!left.isEmpty()) {
                rest.put(replica, left);
            }
        });
        return new MissingRevisions(rest);
    }

    public long count() {
        return byReplica.values().stream().mapToLong(SequenceRanges::size).sum();
    }

    /**
     * Returns when the first of them was written, looking at the first one of each replica; by the
     * clocks of their authors, so it is good for a reminder and for nothing else.
     *
     * @param journal journal that holds them
     * @return empty if there are none, or none that can be read
     */
    public Optional<Instant> since(Journal journal) {
        return byReplica.entrySet().stream()
                .flatMap(entry -> {
                    long first = entry.getValue().ranges().getFirst().from();
                    return journal.at(entry.getKey(), first).stream();
                })
                .map(stored -> stored.revision().act().at().toInstant())
                .min(Instant::compareTo);
    }
}
