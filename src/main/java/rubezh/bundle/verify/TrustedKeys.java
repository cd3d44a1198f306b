package rubezh.bundle.verify;

import static java.util.Objects.requireNonNull;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.bundle.format.BundleHeader;
import rubezh.bundle.format.BundleHeader.Origin;
import rubezh.bundle.roster.Roster;
import rubezh.bundle.roster.RosterLog;
import rubezh.bundle.roster.RosterRevision;
import rubezh.bundle.verify.CarriedRevisions.SuccessionCheck;
import rubezh.domain.roster.RosterEntry;
import rubezh.journal.Revision;
import rubezh.journal.Revision.Predecessor;
import rubezh.journal.RevisionId;
import rubezh.journal.StoredRevision;
import rubezh.security.Installation;
import rubezh.security.InstallationLookup;
import rubezh.security.SignatureCheck;

/** Keys trusted while reading a bundle; a key of this register is never replaced. */
public final class TrustedKeys {
    private static final String UNKNOWN_SIGNER = "REV-008";
    private static final String NAMESAKE = "REV-020";
    private static final String UNCONFIRMED = "REV-022";

    /** Code for a revision of an installation that the roster does not trust any more. */
    public static final String REVOKED = "REV-021";

    private final Map<UUID, Origin> known;
    private final Map<UUID, Origin> namesakes = new LinkedHashMap<>();
    private final Map<UUID, Origin> keys = new HashMap<>();
    private final List<Origin> introduced = new ArrayList<>();
    private final Set<Origin> conflicting = new LinkedHashSet<>();
    private final Map<UUID, UUID> successors = new HashMap<>();
    private final Map<UUID, UUID> attesters = new HashMap<>();
    private final Map<UUID, RevokedChain> revoked = new HashMap<>();
    private final Map<UUID, UUID> unconfirmed = new HashMap<>();
    private final Predicate<Origin> confirmed;
    private final Function<UUID, @Nullable UUID> knownAttesters;
    private final Set<UUID> unknown = new HashSet<>();
    private final Set<UUID> awaited = new HashSet<>();
    private final RosterLog rostersBefore;
    private final List<RosterRevision> learnt = new ArrayList<>();
    private RosterLog rosters;
    private boolean incomplete;

    /**
     * @param known installations whose keys this register has, by replica
     * @param rosterLog rosters that this register has
     * @param bundleHeader source of the sender's key and of the keys it introduces
     * @param confirmed installations whose key a person compared
     * @param attesters returns the replica whose key alone confirms a known installation, null if
     *     none does
     */
    TrustedKeys(
            Map<UUID, Origin> known,
            RosterLog rosterLog,
            BundleHeader bundleHeader,
            Predicate<Origin> confirmed,
            Function<UUID, @Nullable UUID> attesters) {
        this.known = Map.copyOf(known);
        this.confirmed = confirmed;
        this.knownAttesters = attesters;
        this.rostersBefore = rosterLog;
        this.rosters = rosterLog;
        keys.putAll(known);
        keys.putIfAbsent(bundleHeader.from().replica(), bundleHeader.from());
        // Of which station a known sender is, its header does not decide.
        Origin sender = requireNonNull(keys.get(bundleHeader.from().replica()));
        for (Origin origin : bundleHeader.introduced()) {
            Origin present = keys.get(origin.replica());
            if (present == null) {
                boolean doubtful = isNamesake(origin, sender, known.values());
                introduce(origin, doubtful && !confirmed.test(origin) && !isListed(origin));
            } else if (!present.publicKey().equals(origin.publicKey())) {
                conflicting.add(origin);
            }
        }
    }

    private boolean isListed(Origin origin) {
        return rosters.inForce().filter(roster -> roster.lists(origin)).isPresent();
    }

    /** Learns what a revision says of the roster, and which installation it succeeds. */
    void learn(Revision revision, SignatureCheck signatures) {
        RosterRevision.of(revision).ifPresent(this::learnRoster);
        learnSuccession(revision, signatures);
    }

    /** A revocation holds at once, the rest at the end of the pass, as it comes in many pieces. */
    private void learnRoster(RosterRevision said) {
        learnt.add(said);
        if (said.revokes() && rosters.isHeadquarters(said.signer())) {
            settleRoster();
        }
    }

    /**
     * Takes over what was learnt of the roster. Revisions before it in the bundle were judged by
     * another one, so another pass is needed where it revokes or names an installation.
     */
    private void settleRoster() {
        Optional<Roster> before = rosters.inForce();
        rosters = rosters.with(learnt);
        learnt.clear();
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
    boolean isRevoked(StoredRevision revision, LocalRevisions local) {
        UUID replica = revision.link().replica();
        return rosters.inForce()
                .filter(roster ->
                        roster.find(replica)
                                .map(entry -> !counts(entry, revision, local))
                                .orElseGet(() -> roster.distrusts(replica, this::attesterOf)))
                .isPresent();
    }

    /** An admitted revision counts; so does what is before the end of the chain through it. */
    private boolean counts(RosterEntry entry, StoredRevision revision, LocalRevisions local) {
        boolean before =
                entry.revokedAfterIds().isEmpty()
                        ? entry.covers(revision.link().seq())
                        : isBeforeEnd(entry, revision, local);
        return before || entry.admitted().contains(revision.id().hex());
    }

    private boolean isBeforeEnd(RosterEntry entry, StoredRevision revision, LocalRevisions local) {
        Set<RevisionId> ends =
                entry.revokedAfterIds().stream()
                        .map(RevisionId::of)
                        .collect(Collectors.toUnmodifiableSet());
        return revoked.computeIfAbsent(entry.id(), id -> new RevokedChain(local.links(id)))
                .counts(revision.id(), revision.revision().link(), ends);
    }

    private @Nullable UUID attesterOf(UUID replica) {
        UUID attester = attesters.get(replica);
        return attester == null ? knownAttesters.apply(replica) : attester;
    }

    /**
     * Learns which installation an accepted revision succeeds. The key of that one is introduced if
     * it is unknown; it must belong to the same station as the signer. One of a station known here
     * is displaced only by a successor that is confirmed.
     */
    private void learnSuccession(Revision revision, SignatureCheck signatures) {
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
        Origin successor = requireNonNull(keys.get(revision.link().replica()));
        if ((present == null || present.equals(stated))
                && (!isKnown(station) || isConfirmed(successor, former, signatures))) {
            successors.put(former.replica(), successor.replica());
            incomplete |= unconfirmed.remove(former.replica()) != null;
        }
        if (namesakes.remove(former.replica(), stated)) {
            unconfirmed.remove(former.replica());
        }
        incomplete |= present == null && unknown.contains(former.replica());
    }

    /**
     * Returns whether a key was learnt after revisions of its replica were refused for want of it,
     * or what counts of a revoked one, so that another pass accepts them; resets the answer.
     */
    public boolean needsAnotherPass() {
        settleRoster();
        boolean again = incomplete;
        for (RevokedChain chain : revoked.values()) {
            again |= chain.countsMore();
        }
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
     * Decides on an unknown installation whose first revision says that it continues one of a
     * station known here: it is introduced if the former key, the roster or a person confirms it,
     * and refused until then, whoever vouches for it.
     */
    void admitSuccessor(Revision.Link link, SignatureCheck signatures) {
        Predecessor former = link.succeeds();
        Origin origin = former == null ? null : newOrigin(link.replica());
        if (former == null || origin == null) {
            return;
        }
        var claimed = new Origin(former.replica(), origin.station(), former.publicKey());
        if (!claimed.equals(keys.get(former.replica()))) {
            awaited.add(former.replica());
        } else if (isConfirmed(origin, former, signatures)) {
            unconfirmed.remove(origin.replica());
            if (namesakes.remove(origin.replica()) != null) {
                introduce(origin, false);
                incomplete |= awaited.contains(origin.replica());
            }
        } else {
            unconfirmed.put(origin.replica(), former.replica());
            keys.remove(origin.replica());
            introduced.remove(origin);
            namesakes.put(origin.replica(), origin);
        }
    }

    /**
     * Returns an installation of a known station that the sender introduces; null if it is none.
     */
    private @Nullable Origin newOrigin(UUID replica) {
        Origin namesake = namesakes.get(replica);
        return namesake != null
                ? namesake
                : introduced.stream()
                        .filter(origin -> origin.replica().equals(replica))
                        .filter(origin -> isKnown(origin.station()))
                        .findFirst()
                        .orElse(null);
    }

    /**
     * Returns whether an installation continues a former one by the word of a person, of the
     * roster, of a confirmed installation that continues it in turn, or of the former key. That key
     * says nothing once the roster revoked it.
     */
    private boolean isConfirmed(Origin successor, Predecessor former, SignatureCheck signatures) {
        if (confirmed.test(successor) || successors.containsKey(successor.replica())) {
            return true;
        }
        Optional<Roster> roster = rosters.inForce();
        if (isListed(successor)) {
            attesters.put(successor.replica(), roster.orElseThrow().signer());
            return true;
        }
        boolean trusted =
                roster.filter(r -> r.distrusts(former.replica(), this::attesterOf)).isEmpty();
        if (trusted && SuccessionCheck.isSigned(signatures, former, successor)) {
            attesters.put(successor.replica(), former.replica());
            return true;
        }
        return false;
    }

    /** Returns the replicas whose key or roster confirms a new installation, by the latter. */
    public Map<UUID, UUID> attesters() {
        return attesters;
    }

    /** Returns whether a person compared the key of an installation. */
    public boolean isCompared(Origin origin) {
        return confirmed.test(origin);
    }

    /** Returns why the revisions of a replica without a trusted key are refused. */
    String refusalOf(UUID replica) {
        if (unconfirmed.containsKey(replica)) {
            return UNCONFIRMED;
        }
        return namesakes.containsKey(replica) ? NAMESAKE : UNKNOWN_SIGNER;
    }

    /** Returns the refused installations with the name of a station known here. */
    public Collection<Origin> namesakes() {
        return namesakes.values();
    }

    /** Returns whether a refused installation says that it continues a known one. */
    public boolean isContinuation(Origin namesake) {
        return unconfirmed.containsKey(namesake.replica());
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

    /**
     * Returns the installations whose keys are trusted.
     *
     * @param headquarters code of the station that is headquarters; empty if none is
     */
    public InstallationLookup installations(String headquarters) {
        return replica ->
                Optional.ofNullable(keys.get(replica))
                        .map(one ->
                                new Installation(
                                        replica,
                                        one.station(),
                                        one.fingerprint(),
                                        one.station().equals(headquarters)));
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
