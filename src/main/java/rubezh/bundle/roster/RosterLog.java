package rubezh.bundle.roster;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.roster.RosterEntry;
import rubezh.journal.Revision;
import rubezh.journal.RevisionId;

/**
 * All that is known of rosters, and what of it holds: a pure function of the revisions and of who
 * is headquarters, in whatever order they arrived.
 *
 * <p>The revisions are taken by rising version, those of one version, which a cloned headquarters
 * may write, by rising id. Only those of headquarters count. An installation that one of them lists
 * in place of headquarters is headquarters from then on; one that it revokes is not any more.
 *
 * <p>Who was revoked once stays revoked, whatever else is said of it: of the revocations the newest
 * holds, one of a headquarters that was revoked itself only where there is no other. Of an
 * installation that is trusted the newest holds that is not of a revoked headquarters, which must
 * be written anew by the next: its key may be in other hands, and gives any version. What a roster
 * of an earlier program says of an installation holds only where there is no record of it.
 */
public final class RosterLog {
    private static final Comparator<RosterRevision> ORDER =
            Comparator.comparingLong(RosterRevision::version).thenComparing(r -> r.revision().id());

    static final RosterLog EMPTY = new RosterLog(Set.of(), List.of());

    private final Set<UUID> pinned;
    private final SortedSet<RosterRevision> known = new TreeSet<>(ORDER);
    private final Set<UUID> headquarters;
    private final Set<UUID> revoked = new HashSet<>();

    /** Revisions by which installations became headquarters, or are not any more. */
    private final Set<RosterRevision> succession = new LinkedHashSet<>();

    private final Map<UUID, RosterRevision> sources = new HashMap<>();
    private long version;
    private @Nullable Roster inForce;

    private RosterLog(Set<UUID> pinned, Collection<RosterRevision> all) {
        this.pinned = Set.copyOf(pinned);
        this.headquarters = new HashSet<>(pinned);
        known.addAll(all);
        List<RosterRevision> counted = counted();
        counted.forEach(one -> version = one.version());
        findSources(counted);
        inForce =
                counted.stream()
                        .filter(RosterRevision::isRoster)
                        .reduce((_, last) -> last)
                        .map(this::listed)
                        .orElse(null);
    }

    /** Returns this log where other installations are headquarters. */
    RosterLog asOf(Set<UUID> others) {
        return others.equals(pinned) ? this : new RosterLog(others, known);
    }

    /**
     * Reads what revisions say of rosters.
     *
     * @param headquarters replicas that are headquarters to this register by the word of a person
     */
    public static RosterLog of(Collection<Revision> revisions, Set<UUID> headquarters) {
        return new RosterLog(
                headquarters,
                revisions.stream().map(RosterRevision::of).flatMap(Optional::stream).toList());
    }

    /** Returns the revisions of headquarters, and settles who that is and whom it revoked. */
    private List<RosterRevision> counted() {
        var counted = new ArrayList<RosterRevision>();
        for (RosterRevision one : known) {
            if (headquarters.contains(one.signer())) {
                counted.add(one);
                one.entries().forEach(entry -> follow(entry, one));
            }
        }
        return counted;
    }

    private void follow(RosterEntry entry, RosterRevision source) {
        UUID former = entry.succeeds();
        if (entry.isRevoked()) {
            revoked.add(entry.id());
            if (headquarters.remove(entry.id())) {
                succession.add(source);
            }
        } else if (former != null
                && headquarters.contains(former)
                && !revoked.contains(entry.id())
                && headquarters.add(entry.id())) {
            succession.add(source);
        }
    }

    private void findSources(List<RosterRevision> counted) {
        RosterRevision whole =
                counted.stream()
                        .filter(one -> one.isWhole() && headquarters.contains(one.signer()))
                        .reduce((_, last) -> last)
                        .orElse(null);
        if (whole != null) {
            whole.entries().stream()
                    .filter(entry -> !revoked.contains(entry.id()))
                    .forEach(entry -> sources.put(entry.id(), whole));
        }
        for (RosterRevision one : counted) {
            boolean trusted = headquarters.contains(one.signer());
            for (RosterEntry entry : one.entries()) {
                if (!revoked.contains(entry.id())) {
                    if (trusted && !one.isWhole()) {
                        sources.put(entry.id(), one);
                    }
                } else if (entry.isRevoked()) {
                    sources.merge(entry.id(), one, this::revocation);
                }
            }
        }
    }

    /** Returns which of two revisions that revoke an installation holds. */
    private RosterRevision revocation(RosterRevision older, RosterRevision newer) {
        boolean overruled =
                headquarters.contains(older.signer()) && !headquarters.contains(newer.signer());
        return overruled ? older : newer;
    }

    private Roster listed(RosterRevision roster) {
        var ids = new HashSet<RevisionId>();
        var entries = new ArrayList<RosterEntry>();
        sources.forEach((replica, source) -> {
            ids.add(source.revision().id());
            source.entries().stream()
                    .filter(entry -> entry.id().equals(replica))
                    .forEach(entries::add);
        });
        return Roster.of(roster, entries, ids);
    }

    /** Returns this log with further revisions; the same if all of them are known. */
    public RosterLog with(Collection<RosterRevision> further) {
        if (known.containsAll(further)) {
            return this;
        }
        var all = new TreeSet<>(known);
        all.addAll(further);
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

    /** Returns the revisions that another log has not. */
    public List<RosterRevision> without(RosterLog other) {
        return known.stream().filter(one -> !other.known.contains(one)).toList();
    }

    /** Returns the greatest version that headquarters gave; 0 if there is none. */
    public long version() {
        return version;
    }

    /** Returns the revision that says what holds of each installation. */
    public Map<UUID, RosterRevision> sources() {
        return Collections.unmodifiableMap(sources);
    }

    /**
     * Returns the revisions without which what holds would not: the roster, what is said of each
     * installation, and who followed whom as headquarters, for readers that know a former one. All
     * revisions where nothing holds.
     */
    public Collection<Revision> held() {
        if (inForce == null) {
            return known.stream().map(RosterRevision::revision).toList();
        }
        var held = new LinkedHashMap<RevisionId, Revision>();
        held.put(inForce.revision().id(), inForce.revision());
        sources.values().forEach(one -> held.put(one.revision().id(), one.revision()));
        succession.forEach(one -> held.put(one.revision().id(), one.revision()));
        var named = new HashSet<List<UUID>>();
        for (RosterRevision one : known) {
            for (RosterEntry entry : one.entries()) {
                if (one.signer().equals(entry.succeeds())
                        && named.add(List.of(one.signer(), entry.id()))) {
                    held.put(one.revision().id(), one.revision());
                }
            }
        }
        return held.values();
    }
}
