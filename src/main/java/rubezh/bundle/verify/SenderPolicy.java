package rubezh.bundle.verify;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import rubezh.bundle.format.BundleError;
import rubezh.bundle.format.BundleHeader;
import rubezh.bundle.format.BundleHeader.Origin;
import rubezh.bundle.format.SealVerifier.VerifiedSeal;
import rubezh.bundle.peer.Peer;
import rubezh.bundle.peer.PeerStore;
import rubezh.bundle.verify.BundleInspection.Sender;
import rubezh.domain.station.Station;
import rubezh.security.Fingerprint;
import rubezh.security.Signer;

/**
 * Rules for senders and kinds of bundles that this register accepts.
 *
 * @see UnknownSenderPolicy
 * @see TrustedKeys
 */
public final class SenderPolicy {
    private final PeerStore peers;
    private final Signer signer;
    private final String station;

    /**
     * @param station code of the own station
     */
    public SenderPolicy(PeerStore store, Signer signer, String station) {
        this.peers = store;
        this.signer = signer;
        this.station = station;
    }

    /**
     * Compares the sender of a bundle with the pinned keys.
     *
     * @param file path chosen by the user, not the private copy
     */
    public BundleInspection inspect(Path file, VerifiedSeal seal, BundleHeader header) {
        Sender sender = sender(header);
        return new BundleInspection(
                file,
                seal.bytes(),
                seal.sha256(),
                header,
                sender,
                sender == Sender.UNKNOWN && isNamesake(header.from()));
    }

    private boolean isNamesake(Origin sender) {
        return knownOrigins().values().stream()
                .filter(origin -> !origin.replica().equals(sender.replica()))
                .anyMatch(origin -> origin.station().equals(sender.station()));
    }

    private Sender sender(BundleHeader header) {
        UUID replica = header.from().replica();
        String key = header.from().publicKey();
        if (replica.equals(signer.replica())) {
            return key.equals(ownKey()) ? Sender.OURSELVES : Sender.CHANGED_KEY;
        }
        Peer peer = peers.find(replica).orElse(null);
        if (peer == null) {
            return Sender.UNKNOWN;
        }
        if (!peer.publicKey().equals(key)) {
            return Sender.CHANGED_KEY;
        }
        return switch (peer.trust()) {
            case FORMER -> Sender.OURSELVES;
            case PINNED -> Sender.KNOWN;
            case INTRODUCED -> Sender.UNKNOWN;
        };
    }

    private String ownKey() {
        return HexFormat.of().formatHex(signer.publicKey());
    }

    /**
     * Returns the keys trusted while reading a bundle.
     *
     * @param policy a fingerprint in it confirms an introduced installation too
     */
    public TrustedKeys trustedKeys(BundleHeader header, UnknownSenderPolicy policy) {
        return new TrustedKeys(
                knownOrigins(), header, origin -> policy.names(fingerprint(origin.publicKey())));
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
                yield false;
            }
            case CHANGED_KEY -> throw changedKey(inspection);
            case UNKNOWN -> acceptUnknown(inspection, policy);
        };
    }

    private RuntimeException changedKey(BundleInspection inspection) {
        Origin from = inspection.header().from();
        String known = peers.find(from.replica()).map(Peer::publicKey).orElse(ownKey());
        return BundleError.SENDER_KEY_CHANGED.fault(
                from.station(),
                inspection.senderFingerprint().grouped(),
                fingerprint(known).grouped(),
                inspection.senderFingerprint().phrase(),
                fingerprint(known).phrase());
    }

    /** Rejects a bundle if a fingerprint was named and no installation in it has that one. */
    private static void checkFingerprint(BundleInspection inspection, UnknownSenderPolicy policy) {
        Fingerprint sender = inspection.senderFingerprint();
        boolean named =
                policy.names(sender)
                        || inspection.header().introduced().stream()
                                .anyMatch(o -> policy.names(fingerprint(o.publicKey())));
        if (policy instanceof UnknownSenderPolicy.TrustFingerprint && !named) {
            throw mismatch(inspection);
        }
    }

    private static RuntimeException mismatch(BundleInspection inspection) {
        Fingerprint sender = inspection.senderFingerprint();
        return BundleError.FINGERPRINT_MISMATCH.fault(
                inspection.header().from().station(), sender.grouped(), sender.phrase());
    }

    private static boolean acceptUnknown(BundleInspection inspection, UnknownSenderPolicy policy) {
        String station = inspection.header().from().station();
        Fingerprint fingerprint = inspection.senderFingerprint();
        return switch (policy) {
            case UnknownSenderPolicy.TrustOnFirstUse() -> true;
            case UnknownSenderPolicy.TrustFingerprint(Fingerprint expected) -> {
                if (!expected.equals(fingerprint)) {
                    throw mismatch(inspection);
                }
                yield true;
            }
            case UnknownSenderPolicy.Reject() ->
                    throw (inspection.namesake()
                                    ? BundleError.NAMESAKE
                                    : BundleError.UNKNOWN_SENDER)
                            .fault(station, fingerprint.grouped(), fingerprint.phrase());
        };
    }
}
