package rubezh.bundle.verify;

import module java.base;

import rubezh.bundle.format.BundleHeader;
import rubezh.bundle.format.BundleHeader.Origin;
import rubezh.bundle.roster.Roster;
import rubezh.bundle.roster.RosterLog;
import rubezh.domain.roster.RosterEntry;
import rubezh.journal.Revision;
import rubezh.journal.Revision.Predecessor;

/** Keys trusted while reading a bundle; a key of this register is never replaced. */
public final class TrustedKeys {
    private static final String UNKNOWN_SIGNER = "REV-008";
    private static final String NAMESAKE = "REV-020";

    /** Code for a revision of an installation that the roster does not trust any more. */
    static final String REVOKED = "REV-021";

    private final Map<UUID, Origin> known;
    private final Map<UUID, Origin> namesakes = new LinkedHashMap<>();
    private final Map<UUID, Origin> keys = new HashMap<>();
    private final List<Origin> introduced = new ArrayList<>();
    private final Set<Origin> conflicting = new LinkedHashSet<>();
    private final Map<UUID, UUID> successors = new HashMap<>();
    private final Set<UUID> unknown = new HashSet<>();
    private final Set<UUID> awaited = new HashSet<>();
    private final RosterLog rostersBefore;
    private RosterLog rosters;
    private boolean incomplete;

    /**
     * @param known installations whose keys this register has, by replica
     * @param rosterLog rosters that this register has
     * @param bundleHeader source of the sender's key and of the keys it introduces
     * @param confirmed installations whose fingerprint the user named
     */
    TrustedKeys(
            Map<UUID, Origin> known,
            RosterLog rosterLog,
            BundleHeader bundleHeader,
            Predicate<Origin> confirmed) {
        this.known = Map.copyOf(known);
        this.rostersBefore = rosterLog;
        this.rosters = rosterLog;
        keys.putAll(known);
        keys.putIfAbsent(bundleHeader.from().replica(), bundleHeader.from());
        for (Origin origin : bundleHeader.introduced()) {
            Origin present = keys.get(origin.replica());
            if (present == null) {
                boolean doubtful = isNamesake(origin, bundleHeader.from(), known.values());
                introduce(origin, doubtful && !confirmed.test(origin) && !isListed(origin));
            } else if (!present.publicKey().equals(origin.publicKey())) {
                conflicting.add(origin);
            }
        }
    }

    private boolean isListed(Origin origin) {
        return rosters.inForce().filter(roster -> roster.lists(origin)).isPresent();
    }

    /** Learns a newer roster of headquarters, and which installation a revision succeeds. */
    void learn(Revision revision) {
        learnRoster(revision);
        learnSuccession(revision);
    }

    /**
     * Takes over a roster that holds from now on. Revisions before it in the bundle were judged by
     * another one, so another pass is needed where it revokes or names an installation.
     */
    private void learnRoster(Revision revision) {
        Optional<Roster> before = rosters.inForce();
        rosters = rosters.with(revision);
        Optional<Roster> now = rosters.inForce();
        if (now.equals(before)) {
            return;
        }
        now.ifPresent(roster -> {
            roster.origins().forEach(this::learnListed);
            incomplete |= roster.entries().stream().anyMatch(RosterEntry::isRevoked);
        });
    }

    private void learnListed(Origin origin) {
        Origin present = keys.putIfAbsent(origin.replica(), origin);
        if (present == null) {
            namesakes.remove(origin.replica());
            introduced.add(origin);
            incomplete |= unknown.contains(origin.replica());
        } else if (!present.publicKey().equals(origin.publicKey())) {
            conflicting.add(origin);
        }
    }

    /** Returns the rosters of this register alone. */
    public RosterLog rostersBefore() {
        return rostersBefore;
    }

    /** Returns the rosters of this register and those of the bundle read so far. */
    public RosterLog rosters() {
        return rosters;
    }

    /** Returns whether the roster says that a revision of an installation does not count. */
    boolean isRevoked(Revision.Link link) {
        return rosters.inForce()
                .filter(roster -> roster.refuses(link.replica(), link.seq()))
                .isPresent();
    }

    /**
     * Learns which installation an accepted revision succeeds. The key of that one is introduced if
     * it is unknown; it must belong to the same station as the signer.
     */
    private void learnSuccession(Revision revision) {
        Predecessor former = revision.link().succeeds();
        String station = stationOf(revision.link().replica()).orElse("");
        if (former == null || !station.equals(revision.act().station())) {
            return;
        }
        var stated = new Origin(former.replica(), station, former.publicKey());
        Origin present = keys.putIfAbsent(former.replica(), stated);
        if (present == null) {
            introduced.add(stated);
        } else if (!present.publicKey().equals(former.publicKey())) {
            conflicting.add(stated);
        }
        if (present == null || present.equals(stated)) {
            successors.put(former.replica(), revision.link().replica());
        }
        namesakes.remove(former.replica(), stated);
        incomplete |= present == null && unknown.contains(former.replica());
    }

    /**
     * Returns whether a key was learnt after revisions of its replica were refused for want of it,
     * so that another pass accepts them; resets the answer.
     */
    public boolean needsAnotherPass() {
        boolean again = incomplete;
        incomplete = false;
        return again;
    }

    /** Returns the replicas that go on under another one, each with that one. */
    public Map<UUID, UUID> successors() {
        return successors;
    }

    private void introduce(Origin origin, boolean doubtful) {
        if (doubtful) {
            namesakes.put(origin.replica(), origin);
        } else {
            keys.put(origin.replica(), origin);
            introduced.add(origin);
        }
    }

    /**
     * Returns whether an unknown installation has the name of a station that is known here with
     * another key. A sender may introduce further installations of its own station.
     */
    private static boolean isNamesake(Origin origin, Origin sender, Collection<Origin> known) {
        return !origin.station().equals(sender.station())
                && known.stream().anyMatch(o -> o.station().equals(origin.station()));
    }

    /**
     * Trusts a namesake whose first revision says that it goes on for the known installation of the
     * station; the sender vouches for it as for any other it introduces.
     */
    void admitSuccessor(Revision.Link link) {
        Revision.Predecessor former = link.succeeds();
        Origin namesake = namesakes.get(link.replica());
        if (former == null || namesake == null) {
            return;
        }
        var claimed = new Origin(former.replica(), namesake.station(), former.publicKey());
        if (claimed.equals(keys.get(former.replica()))) {
            namesakes.remove(link.replica());
            introduce(namesake, false);
            incomplete |= awaited.contains(link.replica());
        } else {
            awaited.add(former.replica());
        }
    }

    /** Returns why the revisions of a replica without a trusted key are refused. */
    String refusalOf(UUID replica) {
        return namesakes.containsKey(replica) ? NAMESAKE : UNKNOWN_SIGNER;
    }

    /** Returns the refused installations with the name of a station known here. */
    public Collection<Origin> namesakes() {
        return namesakes.values();
    }

    /** Returns whether this register has a key of a station. */
    public boolean isKnown(String station) {
        return known.values().stream().anyMatch(origin -> origin.station().equals(station));
    }

    /** Returns the keys that this register has of the station of a namesake. */
    public List<Origin> knownOf(Origin namesake) {
        return known.values().stream()
                .filter(origin -> origin.station().equals(namesake.station()))
                .sorted(Comparator.comparing(Origin::publicKey))
                .toList();
    }

    /** Returns the key that is trusted in place of one that the sender gives for a replica. */
    public Optional<Origin> trustedInsteadOf(Origin conflicting) {
        return Optional.ofNullable(keys.get(conflicting.replica()));
    }

    Optional<byte[]> keyOf(UUID replica) {
        if (!keys.containsKey(replica)) {
            unknown.add(replica);
        }
        return Optional.ofNullable(keys.get(replica))
                .map(Origin::publicKey)
                .map(HexFormat.of()::parseHex);
    }

    /** Returns the station of a replica whose key is trusted; its own word on others is none. */
    public Optional<String> stationOf(UUID replica) {
        return Optional.ofNullable(keys.get(replica)).map(Origin::station);
    }

    /** Returns the installations that were unknown before. */
    public List<Origin> introduced() {
        return introduced;
    }

    /** Returns the installations for which the sender has another key than this register. */
    public List<Origin> conflicting() {
        return List.copyOf(conflicting);
    }
}
