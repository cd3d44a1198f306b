package rubezh.bundle.roster;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.roster.RosterEntry;
import rubezh.journal.Revision;

/**
 * All rosters known, and which of them holds: of those that headquarters signed the one of the
 * greatest version, whenever it arrived. Of two with one version, which a cloned headquarters may
 * write, that of the greater id. A pure function of the revisions and of who is headquarters.
 *
 * <p>An installation that such a roster lists in place of headquarters is headquarters from then
 * on; one that it revokes is not any more.
 */
public final class RosterLog {
    private final Set<UUID> pinned;
    private final List<Roster> rosters;
    private final Set<UUID> headquarters;
    private @Nullable Roster inForce;

    private RosterLog(Set<UUID> pinned, Collection<Roster> known) {
        this.pinned = Set.copyOf(pinned);
        this.headquarters = new HashSet<>(pinned);
        this.rosters =
                known.stream()
                        .sorted(
                                Comparator.comparingLong(Roster::version)
                                        .thenComparing(r -> r.revision().id()))
                        .toList();
        for (Roster roster : rosters) {
            if (headquarters.contains(roster.signer())) {
                inForce = roster;
                roster.entries().forEach(this::follow);
            }
        }
    }

    private void follow(RosterEntry entry) {
        if (entry.isRevoked()) {
            headquarters.remove(entry.id());
        }
        UUID former = entry.succeeds();
        if (!entry.isRevoked() && former != null && headquarters.contains(former)) {
            headquarters.add(entry.id());
        }
    }

    /**
     * Reads the rosters among revisions.
     *
     * @param headquarters replicas that are headquarters to this register by the word of a person
     */
    public static RosterLog of(Collection<Revision> revisions, Set<UUID> headquarters) {
        return new RosterLog(
                headquarters,
                revisions.stream().map(Roster::of).flatMap(Optional::stream).toList());
    }

    /** Returns these rosters and that of one more revision; the same if it has none. */
    public RosterLog with(Revision revision) {
        Optional<Roster> read = Roster.of(revision);
        if (read.isEmpty() || has(read.get())) {
            return this;
        }
        var all = new ArrayList<>(rosters);
        all.add(read.get());
        return new RosterLog(pinned, all);
    }

    /** Returns the roster that holds; empty if headquarters is unknown or wrote none. */
    public Optional<Roster> inForce() {
        return Optional.ofNullable(inForce);
    }

    /** Returns whether an installation is headquarters, or was it before another followed. */
    public boolean isHeadquarters(UUID replica) {
        return headquarters.contains(replica);
    }

    /** Returns whether an installation is headquarters and no other one replaces it. */
    public boolean isCurrent(UUID replica) {
        return isHeadquarters(replica)
                && inForce().stream()
                        .flatMap(roster -> roster.entries().stream())
                        .noneMatch(e -> !e.isRevoked() && replica.equals(e.succeeds()));
    }

    /** Returns the rosters that another log has not. */
    public List<Roster> without(RosterLog other) {
        return rosters.stream().filter(roster -> !other.has(roster)).toList();
    }

    private boolean has(Roster roster) {
        return rosters.stream().anyMatch(r -> r.revision().id().equals(roster.revision().id()));
    }

    /** Returns the greatest version of any roster that headquarters signed; 0 if there is none. */
    public long version() {
        return inForce().map(Roster::version).orElse(0L);
    }
}
