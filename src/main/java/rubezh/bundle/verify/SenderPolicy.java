package rubezh.bundle.verify;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import rubezh.bundle.format.BundleError;
import rubezh.bundle.format.BundleHeader;
import rubezh.bundle.format.SealVerifier.VerifiedSeal;
import rubezh.bundle.peer.Peer;
import rubezh.bundle.peer.PeerStore;
import rubezh.bundle.verify.BundleInspection.Sender;
import rubezh.domain.station.Station;
import rubezh.security.Fingerprint;
import rubezh.security.Signer;

/** Rules on whose bundles, and which kind of bundle, this register accepts. */
public final class SenderPolicy {
    private final PeerStore peers;
    private final Signer signer;

    public SenderPolicy(PeerStore store, Signer signer) {
        this.peers = store;
        this.signer = signer;
    }

    /**
     * Compares the sender of a sealed bundle with the pinned keys.
     *
     * @param file the file as the user knows it, not a private copy
     */
    public BundleInspection inspect(Path file, VerifiedSeal seal, BundleHeader header) {
        return new BundleInspection(file, seal.bytes(), seal.sha256(), header, sender(header));
    }

    private Sender sender(BundleHeader bundleHeader) {
        UUID replica = bundleHeader.from().replica();
        String key = bundleHeader.from().publicKey();
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
        return peer.standing() == Peer.Standing.PINNED ? Sender.KNOWN : Sender.UNKNOWN;
    }

    private String ownKey() {
        return HexFormat.of().formatHex(signer.publicKey());
    }

    /** Returns the keys trusted while reading a bundle. */
    public TrustedKeys trustedKeys(BundleHeader bundleHeader) {
        return new TrustedKeys(trustedKeys(), bundleHeader);
    }

    /** Returns the keys pinned or introduced here, by replica. */
    public Map<UUID, String> trustedKeys() {
        Map<UUID, String> known = new HashMap<>();
        peers.all().forEach(peer -> known.put(peer.replica(), peer.publicKey()));
        known.put(signer.replica(), ownKey());
        return known;
    }

    /**
     * Rejects a bundle that is not for this register, or whose sender is not accepted.
     *
     * @return whether the sender is to be pinned
     */
    public boolean admit(
            BundleInspection bundleInspection, Station station, UnknownSenderPolicy policy) {
        String name = String.valueOf(bundleInspection.file().getFileName());
        if (bundleInspection.header().training() != station.training()) {
            throw (bundleInspection.header().training()
                            ? BundleError.TRAINING_DATA
                            : BundleError.REAL_DATA)
                    .fault(name);
        }
        return switch (bundleInspection.sender()) {
            case OURSELVES, KNOWN -> false;
            case CHANGED_KEY -> throw changedKey(bundleInspection);
            case UNKNOWN -> acceptUnknown(bundleInspection, policy);
        };
    }

    private RuntimeException changedKey(BundleInspection bundleInspection) {
        BundleHeader.Origin from = bundleInspection.header().from();
        String known = peers.find(from.replica()).map(Peer::publicKey).orElse(ownKey());
        return BundleError.CHANGED_KEY.fault(
                from.station(),
                bundleInspection.senderFingerprint().grouped(),
                Fingerprint.ofKey(HexFormat.of().parseHex(known)).grouped());
    }

    private static boolean acceptUnknown(
            BundleInspection bundleInspection, UnknownSenderPolicy policy) {
        String station = bundleInspection.header().from().station();
        Fingerprint fingerprint = bundleInspection.senderFingerprint();
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
