package rubezh.bundle.verify;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import rubezh.bundle.format.BundleError;
import rubezh.bundle.format.BundleHeader;
import rubezh.bundle.format.HeaderReader;
import rubezh.bundle.format.LineReader;
import rubezh.bundle.format.SealVerifier;
import rubezh.bundle.format.SealVerifier.VerifiedSeal;
import rubezh.bundle.peer.Peer;
import rubezh.bundle.peer.PeerStore;
import rubezh.bundle.verify.BundleInspection.Sender;
import rubezh.domain.station.Station;
import rubezh.progress.Progress;
import rubezh.security.Fingerprint;
import rubezh.security.SignatureCheck;
import rubezh.security.Signer;

/** Decides whether a sealed bundle is from somebody, and of a kind, that is taken here. */
public final class SenderPolicy {
    private final PeerStore peers;
    private final Signer signer;
    private final SignatureCheck signatures;

    public SenderPolicy(PeerStore store, Signer signer, SignatureCheck signatures) {
        this.peers = store;
        this.signer = signer;
        this.signatures = signatures;
    }

    /** A file whose seal holds. */
    public record InspectedBundle(VerifiedSeal sealed, BundleInspection inspection) {}

    /**
     * Checks the seal of a file and reads its header.
     *
     * @param shown the file to name towards people
     */
    public InspectedBundle inspect(Path file, Path shown, Progress progress) {
        String name = String.valueOf(shown.getFileName());
        VerifiedSeal seal = SealVerifier.verify(file, name, signatures, progress);
        try (LineReader reader = new LineReader(file)) {
            BundleHeader bundleHeader = HeaderReader.read(reader, name, seal);
            return new InspectedBundle(
                    seal,
                    new BundleInspection(
                            shown,
                            seal.bytes(),
                            seal.sha256(),
                            bundleHeader,
                            sender(bundleHeader)));
        } catch (IOException e) {
            throw BundleError.UNREADABLE.fault(e, name, StagingArea.reason(e));
        }
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

    /** Returns whose key is believed with this bundle. */
    public TrustedKeys trustedKeys(BundleHeader bundleHeader) {
        return new TrustedKeys(trustedKeys(), bundleHeader);
    }

    /** Returns the keys that are known here, by replica. */
    public Map<UUID, String> trustedKeys() {
        Map<UUID, String> known = new HashMap<>();
        peers.all().forEach(peer -> known.put(peer.replica(), peer.publicKey()));
        known.put(signer.replica(), ownKey());
        return known;
    }

    /**
     * Refuses what is not for this register, or not from somebody to be believed.
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
            case UnknownSenderPolicy.TrustFingerprint(Fingerprint told) -> {
                if (!told.equals(fingerprint)) {
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
