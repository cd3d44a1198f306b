package rubezh.bundle.verify;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import rubezh.bundle.format.BundleError;
import rubezh.bundle.format.BundleHeader;
import rubezh.bundle.format.ExchangeProgress;
import rubezh.bundle.format.HeaderReader;
import rubezh.bundle.format.LineReader;
import rubezh.bundle.format.SealVerifier;
import rubezh.bundle.format.SealVerifier.VerifiedSeal;
import rubezh.bundle.peer.Peer;
import rubezh.bundle.peer.PeerStore;
import rubezh.bundle.verify.BundleInspection.Sender;
import rubezh.domain.station.Station;
import rubezh.security.Fingerprint;
import rubezh.security.SignatureCheck;
import rubezh.security.Signer;

/** Decides whether a sealed bundle is from somebody, and of a kind, that is taken here. */
public final class SenderPolicy {
    private final PeerStore peers;
    private final Signer signer;
    private final SignatureCheck signatures;

    public SenderPolicy(PeerStore peers, Signer signer, SignatureCheck signatures) {
        this.peers = peers;
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
    public InspectedBundle inspect(Path file, Path shown, ExchangeProgress progress) {
        String name = String.valueOf(shown.getFileName());
        VerifiedSeal sealed = SealVerifier.verify(file, name, signatures, progress);
        try (LineReader lines = new LineReader(file)) {
            BundleHeader header = HeaderReader.read(lines, name, sealed);
            return new InspectedBundle(
                    sealed,
                    new BundleInspection(
                            shown, sealed.bytes(), sealed.sha256(), header, sender(header)));
        } catch (IOException e) {
            throw BundleError.UNREADABLE.fault(e, name, StagingArea.reason(e));
        }
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
        return peer.standing() == Peer.Standing.PINNED ? Sender.KNOWN : Sender.UNKNOWN;
    }

    private String ownKey() {
        return HexFormat.of().formatHex(signer.publicKey());
    }

    /** Returns whose key is believed with this bundle. */
    public TrustedKeys trustedKeys(BundleHeader header) {
        return new TrustedKeys(trustedKeys(), header);
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
    public boolean admit(BundleInspection inspection, Station station, UnknownSenderPolicy trust) {
        String name = String.valueOf(inspection.file().getFileName());
        if (inspection.header().training() != station.training()) {
            throw (inspection.header().training()
                            ? BundleError.TRAINING_DATA
                            : BundleError.REAL_DATA)
                    .fault(name);
        }
        return switch (inspection.sender()) {
            case OURSELVES, KNOWN -> false;
            case CHANGED_KEY -> throw changedKey(inspection);
            case UNKNOWN -> acceptUnknown(inspection, trust);
        };
    }

    private RuntimeException changedKey(BundleInspection inspection) {
        BundleHeader.Origin from = inspection.header().from();
        String known = peers.find(from.replica()).map(Peer::publicKey).orElse(ownKey());
        return BundleError.CHANGED_KEY.fault(
                from.station(),
                inspection.senderFingerprint().grouped(),
                Fingerprint.ofKey(HexFormat.of().parseHex(known)).grouped());
    }

    private static boolean acceptUnknown(BundleInspection inspection, UnknownSenderPolicy trust) {
        String station = inspection.header().from().station();
        Fingerprint fingerprint = inspection.senderFingerprint();
        return switch (trust) {
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
