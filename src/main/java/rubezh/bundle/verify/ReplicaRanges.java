package rubezh.bundle.verify;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.bundle.format.BundleHeader.Range;
import rubezh.journal.Journal;
import rubezh.journal.RegisterDigest;
import rubezh.journal.Revision;
import rubezh.journal.StationNotes;
import rubezh.journal.VersionVector;
import rubezh.journal.VersionVector.Gap;

/**
 * Set of revisions, as the sequence numbers of each replica, in the order of replicas in a bundle.
 *
 * <pre>{@code
 * ReplicaRanges unacknowledged =
 *         ReplicaRanges.of(held).subtract(ReplicaRanges.of(peer.reported()));
 * }</pre>
 *
 * @see SequenceRanges
 */
public final class ReplicaRanges {
    /** Order of replicas in a bundle: that of their text, not that of {@link UUID#compareTo}. */
    static final Comparator<UUID> ORDER =
            (one, other) -> {
                int high =
                        Long.compareUnsigned(
                                one.getMostSignificantBits(), other.getMostSignificantBits());
                return high != 0
                        ? high
                        : Long.compareUnsigned(
                                one.getLeastSignificantBits(), other.getLeastSignificantBits());
            };

    /** None of the values is empty. */
    private final TreeMap<UUID, SequenceRanges> byReplica = new TreeMap<>(ORDER);

    /** Returns the revisions of a version vector; none of null, where nothing was reported. */
    public static ReplicaRanges of(@Nullable VersionVector vector) {
        var all = new ReplicaRanges();
        if (vector != null) {
            vector.byReplica()
                    .forEach((replica, state) -> all.add(replica, SequenceRanges.of(state)));
        }
        return all;
    }

    /** Returns the revisions in ranges of a bundle header. */
    public static ReplicaRanges of(Collection<Range> ranges) {
        var all = new ReplicaRanges();
        ranges.forEach(range -> all.ofReplica(range.replica()).add(range.from(), range.to()));
        return all;
    }

    /** Returns the revisions of ranges by replica. */
    public static ReplicaRanges of(Map<UUID, List<Gap>> ranges) {
        var all = new ReplicaRanges();
        ranges.forEach((replica, numbers) ->
                numbers.forEach(one -> all.ofReplica(replica).add(one.from(), one.to())));
        return all;
    }

    /** Returns the ranges by replica. */
    public SortedMap<UUID, List<Gap>> byReplica() {
        var ranges = new TreeMap<UUID, List<Gap>>();
        byReplica.forEach((replica, numbers) -> ranges.put(replica, numbers.ranges()));
        return ranges;
    }

    /** Reads what {@link #addTo} wrote. */
    public static ReplicaRanges read(StationNotes notes, String prefix) {
        var all = new ReplicaRanges();
        notes.all(prefix)
                .forEach((name, content) ->
                        all.add(UUID.fromString(name.substring(prefix.length())), parse(content)));
        return all;
    }

    /** Reads the numbers of one replica, as one of the notes that {@link #addTo} wrote has them. */
    public static SequenceRanges parse(byte[] note) {
        return SequenceRanges.parse(new String(note, StandardCharsets.US_ASCII));
    }

    /** Adds these revisions to those in sealed notes, one note a replica. */
    public void addTo(StationNotes notes, String prefix) {
        byReplica.forEach((replica, numbers) -> {
            SequenceRanges all =
                    notes.find(prefix + replica)
                            .map(ReplicaRanges::parse)
                            .orElseGet(SequenceRanges::new);
            all.addAll(numbers);
            notes.put(prefix + replica, all.format().getBytes(StandardCharsets.US_ASCII));
        });
    }

    private SequenceRanges ofReplica(UUID replica) {
        return byReplica.computeIfAbsent(replica, _ -> new SequenceRanges());
    }

    public void add(Revision.Link link) {
        add(link.replica(), link.seq());
    }

    public void add(UUID replica, long seq) {
        ofReplica(replica).add(seq, seq);
    }

    public void add(UUID replica, SequenceRanges numbers) {
        if (!numbers.isEmpty()) {
            ofReplica(replica).addAll(numbers);
        }
    }

    public void addAll(ReplicaRanges other) {
        other.byReplica.forEach(this::add);
    }

    public ReplicaRanges subtract(ReplicaRanges other) {
        var rest = new ReplicaRanges();
        byReplica.forEach(
                (replica, numbers) -> rest.add(replica, numbers.subtract(other.get(replica))));
        return rest;
    }

    public ReplicaRanges intersect(ReplicaRanges other) {
        return subtract(subtract(other));
    }

    /** Returns those within reach of the beginning of their chain. */
    public ReplicaRanges withinReach() {
        var result = new ReplicaRanges();
        byReplica.forEach((replica, numbers) -> result.add(replica, numbers.withinReach()));
        return result;
    }

    /** Returns the numbers of a replica, to read; empty if there are none. */
    public SequenceRanges get(UUID replica) {
        return byReplica.getOrDefault(replica, new SequenceRanges());
    }

    public boolean contains(Revision.Link link) {
        return get(link.replica()).contains(link.seq());
    }

    public boolean contains(UUID replica, long seq) {
        return get(replica).contains(seq);
    }

    public Set<UUID> replicas() {
        return byReplica.keySet();
    }

    public void forEach(BiConsumer<UUID, Gap> consumer) {
        byReplica.forEach((replica, numbers) ->
                numbers.ranges().forEach(range -> consumer.accept(replica, range)));
    }

    /** Returns the digest over those of them that a journal has. */
    public RegisterDigest digest(Journal journal) {
        return RegisterDigest.of(journal, byReplica.keySet(), this::contains);
    }

    public long size() {
        return byReplica.values().stream().mapToLong(SequenceRanges::size).sum();
    }

    public boolean isEmpty() {
        return byReplica.isEmpty();
    }
}
