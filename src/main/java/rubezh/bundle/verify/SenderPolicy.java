package rubezh.bundle.verify;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.bundle.format.BundleError;
import rubezh.bundle.format.BundleHeader;
import rubezh.bundle.format.BundleHeader.Origin;
import rubezh.bundle.format.SealVerifier.VerifiedSeal;
import rubezh.bundle.peer.Peer;
import rubezh.bundle.peer.PeerStore;
import rubezh.bundle.roster.RosterLog;
import rubezh.bundle.roster.RosterStore;
import rubezh.bundle.verify.BundleInspection.Sender;
import rubezh.bundle.verify.CarriedRevisions.Continuation;
import rubezh.domain.station.Station;
import rubezh.journal.Revision.Predecessor;
import rubezh.security.Fingerprint;
import rubezh.security.Installation;
import rubezh.security.Signer;
import rubezh.text.Fault;

/**
 * Rules for senders and kinds of bundles that this register accepts.
 *
 * @see UnknownSenderPolicy
 * @see TrustedKeys
 */
public final class SenderPolicy {
    private final PeerStore peers;
    private final RosterStore rosters;
    private final Signer signer;
    private final String station;

    /**
     * @param station code of the own station
     */
    public SenderPolicy(PeerStore store, RosterStore rosterStore, Signer signer, String station) {
        this.peers = store;
        this.rosters = rosterStore;
        this.signer = signer;
        this.station = station;
    }

    /**
     * Compares the sender of a bundle with the pinned keys.
     *
     * @param file path chosen by the user, not the private copy
     * @param carried rosters of the bundle, in which an unknown sender may be listed, and its first
     *     revision, which may say what it continues
     */
    public BundleInspection inspect(
            Path file, VerifiedSeal seal, BundleHeader header, CarriedRevisions carried) {
        Sender found = sender(header, carried);
        Continuation continued =
                found == Sender.UNKNOWN ? continuationOf(header.from(), carried) : null;
        Sender sender = continued != null && counts(continued) ? Sender.KNOWN : found;
        return new BundleInspection(
                file,
                seal.bytes(),
                seal.sha256(),
                header,
                sender,
                otherKeys(sender, header.from()),
                continued == null ? null : origin(continued.former(), header.from().station()));
    }

    /** Returns what an unknown sender says it continues, if that is known with the same key. */
    private @Nullable Continuation continuationOf(Origin sender, CarriedRevisions carried) {
        Map<UUID, Origin> known = knownOrigins();
        return known.values().stream().noneMatch(o -> o.station().equals(sender.station()))
                ? null
                : carried.continuationOf(sender)
                        .filter(c ->
                                origin(c.former(), sender.station())
                                        .equals(known.get(c.former().replica())))
                        .orElse(null);
    }

    private static Origin origin(Predecessor former, String station) {
        return new Origin(former.replica(), station, former.publicKey());
    }

    private boolean counts(Continuation continued) {
        return continued.signed() && !isDistrusted(continued.former().replica());
    }

    private boolean isDistrusted(UUID replica) {
        return rosters.log()
                .inForce()
                .filter(roster -> roster.distrusts(replica, peers::attesterOf))
                .isPresent();
    }

    /** Returns the keys to compare with that of the sender, because another one was expected. */
    private List<Fingerprint> otherKeys(Sender sender, Origin from) {
        return switch (sender) {
            case OURSELVES, KNOWN -> List.of();
            case CHANGED_KEY ->
                    List.of(
                            fingerprint(
                                    peers.find(from.replica())
                                            .map(Peer::publicKey)
                                            .orElse(ownKey())));
            case UNKNOWN ->
                    knownOrigins().values().stream()
                            .filter(origin -> !origin.replica().equals(from.replica()))
                            .filter(origin -> origin.station().equals(from.station()))
                            .map(Origin::fingerprint)
                            .sorted(Comparator.comparing(Fingerprint::hex))
                            .toList();
        };
    }

    private Sender sender(BundleHeader header, CarriedRevisions carried) {
        UUID replica = header.from().replica();
        String key = header.from().publicKey();
        if (replica.equals(signer.replica())) {
            return key.equals(ownKey()) ? Sender.OURSELVES : Sender.CHANGED_KEY;
        }
        Peer peer = peers.find(replica).orElse(null);
        if (peer == null) {
            return listed(header.from(), carried);
        }
        if (!peer.publicKey().equals(key)) {
            return Sender.CHANGED_KEY;
        }
        return switch (peer.trust()) {
            case FORMER -> Sender.OURSELVES;
            case PINNED -> Sender.KNOWN;
            case ATTESTED -> isDistrusted(replica) ? listed(header.from(), carried) : Sender.KNOWN;
            case INTRODUCED -> listed(header.from(), carried);
        };
    }

    /**
     * Returns what the roster says of a sender that nobody confirmed. Of one that it revoked what
     * counts is taken all the same.
     */
    private Sender listed(Origin sender, CarriedRevisions carried) {
        RosterLog log = rosters.log();
        boolean listed =
                isListed(sender, log)
                        || log.inForce().isPresent()
                                && isListed(sender, carried.addTo(log, knownOrigins()));
        return listed ? Sender.KNOWN : Sender.UNKNOWN;
    }

    private static boolean isListed(Origin sender, RosterLog log) {
        return log.inForce().filter(roster -> roster.lists(sender)).isPresent();
    }

    private String ownKey() {
        return HexFormat.of().formatHex(signer.publicKey());
    }

    /**
     * Returns the keys trusted while reading a bundle.
     *
     * @param policy a fingerprint in it confirms an introduced installation too
     * @param pins whether the import pins the sender
     * @param joins whether the sender becomes headquarters of this register
     */
    public TrustedKeys trustedKeys(
            BundleHeader header, UnknownSenderPolicy policy, boolean pins, boolean joins) {
        RosterLog log = joins ? rosters.logOf(header.from().replica()) : rosters.log();
        return new TrustedKeys(
                knownOrigins(),
                log,
                header,
                origin ->
                        policy.names(origin.fingerprint())
                                || pins && origin.equals(header.from())
                                || isPinned(origin.replica()),
                peers::attesterOf);
    }

    private boolean isPinned(UUID replica) {
        return peers.find(replica)
                .filter(peer -> peer.trust() == Peer.TrustState.PINNED)
                .isPresent();
    }

    private static Fingerprint fingerprint(String publicKey) {
        return Fingerprint.ofKey(HexFormat.of().parseHex(publicKey));
    }

    /** Returns the installations whose keys this register has, its own included, by replica. */
    public Map<UUID, Origin> knownOrigins() {
        Map<UUID, Origin> known = new HashMap<>();
        peers.all().forEach(peer -> known.put(peer.replica(), origin(peer)));
        known.put(signer.replica(), new Origin(signer.replica(), station, ownKey()));
        return known;
    }

    /** Returns the installations of a station whose keys this register has. */
    public List<Installation> installationsOf(String code) {
        return knownOrigins().values().stream()
                .filter(origin -> origin.station().equals(code))
                .map(o -> new Installation(o.replica(), o.station(), o.fingerprint()))
                .sorted(Comparator.comparing(Installation::replica))
                .toList();
    }

    private static Origin origin(Peer peer) {
        return new Origin(peer.replica(), peer.station(), peer.publicKey());
    }

    /**
     * Rejects a bundle for another kind of register or from a sender that is not accepted.
     *
     * @return whether the import pins the sender
     */
    public boolean admit(BundleInspection inspection, Station station, UnknownSenderPolicy policy) {
        String name = String.valueOf(inspection.file().getFileName());
        if (inspection.header().training() != station.training()) {
            throw (inspection.header().training()
                            ? BundleError.TRAINING_DATA_IN_REAL_REGISTER
                            : BundleError.REAL_DATA_IN_TRAINING_REGISTER)
                    .fault(name);
        }
        return switch (inspection.sender()) {
            case OURSELVES, KNOWN -> {
                checkFingerprint(inspection, policy);
                yield inspection.sender() == Sender.KNOWN
                        && policy.names(inspection.senderFingerprint())
                        && !isPinned(inspection.header().from().replica());
            }
            case CHANGED_KEY -> throw fault(BundleError.SENDER_KEY_CHANGED, inspection);
            case UNKNOWN -> acceptUnknown(inspection, policy);
        };
    }

    /** Returns a fault with the key of the sender and, if there are any, those known here. */
    private static Fault fault(BundleError error, BundleInspection inspection) {
        return fault(error, inspection, inspection.known());
    }

    private static Fault fault(
            BundleError error, BundleInspection inspection, List<Fingerprint> keys) {
        Fingerprint sender = inspection.senderFingerprint();
        var known = new KeyText(keys);
        return error.fault(
                inspection.header().from().station(),
                sender.grouped(),
                sender.words(),
                known.digits(),
                known);
    }

    /** Rejects a bundle if a fingerprint was named and no installation in it has that one. */
    private static void checkFingerprint(BundleInspection inspection, UnknownSenderPolicy policy) {
        Fingerprint sender = inspection.senderFingerprint();
        boolean named =
                policy.names(sender)
                        || inspection.header().introduced().stream()
                                .anyMatch(o -> policy.names(o.fingerprint()));
        if (policy.named().isPresent() && !named) {
            throw mismatch(inspection, policy);
        }
    }

    private static Fault mismatch(BundleInspection inspection, UnknownSenderPolicy policy) {
        Fingerprint sender = inspection.senderFingerprint();
        return BundleError.FINGERPRINT_MISMATCH.fault(
                inspection.header().from().station(),
                sender.grouped(),
                sender.words(),
                policy.named().orElseThrow());
    }

    private static boolean acceptUnknown(BundleInspection inspection, UnknownSenderPolicy policy) {
        if (policy.named().isPresent()) {
            if (!policy.names(inspection.senderFingerprint())) {
                throw mismatch(inspection, policy);
            }
            return true;
        }
        Origin continued = inspection.continued();
        if (continued != null) {
            throw fault(BundleError.CONTINUES_KNOWN, inspection, List.of(continued.fingerprint()));
        }
        if (inspection.namesake()) {
            throw fault(BundleError.NAMESAKE, inspection);
        }
        if (policy instanceof UnknownSenderPolicy.Reject) {
            throw fault(BundleError.UNKNOWN_SENDER, inspection);
        }
        return true;
    }
}
