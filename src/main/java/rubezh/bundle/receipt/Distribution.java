package rubezh.bundle.receipt;

import module java.base;

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
    private final Journal journal;
    private final RosterStore rosters;
    private final Function<String, Set<UUID>> records;
    private final Map<Set<String>, ReplicaRanges> found = new HashMap<>();
    private long position;

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
            position = reached;
        }
        return isPartial(stations)
                ? found.computeIfAbsent(Set.copyOf(stations), this::meant)
                : found.computeIfAbsent(Set.of(), _ -> ReplicaRanges.of(journal.versionVector()));
    }

    private ReplicaRanges meant(Set<String> stations) {
        var ids = new HashSet<UUID>();
        for (String station : stations) {
            for (UUID record : records.apply(station)) {
                ids.add(record);
                ids.add(DerivedId.ofReview(record));
            }
        }
        var meant = new ReplicaRanges();
        journal.forEachNumber(ids, meant::add);
        return meant;
    }
}
