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
        return new BundleInspection(file, seal.bytes(), seal.sha256(), header, sender(header));
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

    /** Returns the keys trusted while reading a bundle. */
    public TrustedKeys trustedKeys(BundleHeader header) {
        return new TrustedKeys(knownOrigins(), header);
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
            case OURSELVES, KNOWN -> false;
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
                Fingerprint.ofKey(HexFormat.of().parseHex(known)).grouped());
    }

    private static boolean acceptUnknown(BundleInspection inspection, UnknownSenderPolicy policy) {
        String station = inspection.header().from().station();
        Fingerprint fingerprint = inspection.senderFingerprint();
        return switch (policy) {
            case UnknownSenderPolicy.TrustOnFirstUse() -> true;
            case UnknownSenderPolicy.TrustFingerprint(Fingerprint expected) -> {
                if (!expected.equals(fingerprint)) {
                    throw BundleError.FINGERPRINT_MISMATCH.fault(station, fingerprint.grouped());
                }
                yield true;
            }
            case UnknownSenderPolicy.Reject() ->
                    throw BundleError.UNKNOWN_SENDER.fault(
                            station, fingerprint.grouped(), String.join(" ", fingerprint.words()));
        };
    }
}
