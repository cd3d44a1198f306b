package rubezh.bundle.receipt;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.bundle.roster.EncryptionKeyLookup;
import rubezh.bundle.roster.Headquarters;
import rubezh.bundle.roster.RosterStore;
import rubezh.bundle.verify.ReplicaRanges;
import rubezh.journal.Journal;
import rubezh.json.DerivedId;

/**
 * What of this register is meant for a station. Where there is headquarters it gets everything, and
 * any other station what concerns it; where there is none, all get everything. It is for size, not
 * for secrecy: what a station must not see its handling code keeps back. Reads no revision. What it
 * found it remembers until the journal grows.
 *
 * @see rubezh.authority.Audience
 */
public final class Distribution {
    /** Code of no station: what is meant for it is meant for all. */
    private static final String NO_STATION = "";

    private final Journal journal;
    private final RosterStore rosters;
    private final Function<String, Set<UUID>> records;
    private final Map<Set<String>, ReplicaRanges> found = new HashMap<>();
    private @Nullable Shared shared;
    private long position;

    /**
     * What every station gets, read once for all of them: with a thousand computers in the roster
     * it is most of what a post gets.
     */
    private record Shared(Set<UUID> records, ReplicaRanges numbers) {}

    /**
     * @param recordsFor returns the ids of the records meant for a station, without reviews
     */
    public Distribution(
            Journal journal, RosterStore rosters, Function<String, Set<UUID>> recordsFor) {
        this.journal = journal;
        this.rosters = rosters;
        this.records = recordsFor;
    }

    /** Returns whether some stations together get a part of the register only. */
    public boolean isPartial(Collection<String> stations) {
        Optional<String> headquarters = rosters.headquarters().map(Headquarters::station);
        return headquarters.isPresent()
                && !stations.contains(headquarters.get())
                && !stations.contains(EncryptionKeyLookup.HEADQUARTERS);
    }

    /** Returns what is held here and meant for one of some stations; to read. */
    public synchronized ReplicaRanges of(Collection<String> stations) {
        long reached = journal.position();
        if (reached != position) {
            found.clear();
            shared = null;
            position = reached;
        }
        return isPartial(stations)
                ? found.computeIfAbsent(Set.copyOf(stations), this::meant)
                : found.computeIfAbsent(Set.of(), _ -> ReplicaRanges.of(journal.versionVector()));
    }

    private ReplicaRanges meant(Set<String> stations) {
        var ids = new HashSet<UUID>();
        stations.forEach(station -> ids.addAll(records.apply(station)));
        Shared known = shared();
        var meant = new ReplicaRanges();
        if (ids.containsAll(known.records)) {
            ids.removeAll(known.records);
            meant.addAll(known.numbers);
        }
        addNumbers(ids, meant);
        return meant;
    }

    private Shared shared() {
        Shared known = shared;
        if (known == null) {
            known = new Shared(records.apply(NO_STATION), new ReplicaRanges());
            addNumbers(known.records, known.numbers);
            shared = known;
        }
        return known;
    }

    /** Adds the revisions of records and of their reviews. */
    private void addNumbers(Set<UUID> ids, ReplicaRanges target) {
        var all = new HashSet<>(ids);
        ids.forEach(record -> all.add(DerivedId.ofReview(record)));
        journal.forEachNumber(all, target::add);
    }
}
