package rubezh.bundle;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import rubezh.bundle.Inspection.Sender;
import rubezh.bundle.SealPass.Sealed;
import rubezh.domain.station.Station;
import rubezh.security.Fingerprint;
import rubezh.security.SignatureCheck;
import rubezh.security.Signer;

/** Decides whether a sealed bundle is from somebody, and of a kind, that is taken here. */
final class Judge {
    private final Peers peers;
    private final Signer signer;
    private final SignatureCheck signatures;

    Judge(Peers peers, Signer signer, SignatureCheck signatures) {
        this.peers = peers;
        this.signer = signer;
        this.signatures = signatures;
    }

    /** A file whose seal holds. */
    record Opened(Sealed sealed, Inspection inspection) {}

    /**
     * Checks the seal of a file and reads its header.
     *
     * @param shown the file to name towards people
     */
    Opened open(Path file, Path shown, Progress progress) {
        String name = String.valueOf(shown.getFileName());
        Sealed sealed = SealPass.over(file, name, signatures, progress);
        try (Lines lines = new Lines(file)) {
            Header header = Opening.read(lines, name, sealed);
            return new Opened(
                    sealed,
                    new Inspection(shown, sealed.bytes(), sealed.sha256(), header, sender(header)));
        } catch (IOException e) {
            throw Flaw.UNREADABLE.fault(e, name, Copies.reason(e));
        }
    }

    private Sender sender(Header header) {
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
    Keys keys(Header header) {
        return new Keys(keys(), header);
    }

    /** Returns the keys that are known here, by replica. */
    Map<UUID, String> keys() {
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
    boolean admit(Inspection inspection, Station station, Trust trust) {
        String name = String.valueOf(inspection.file().getFileName());
        if (inspection.header().training() != station.training()) {
            throw (inspection.header().training() ? Flaw.TRAINING : Flaw.REAL).fault(name);
        }
        return switch (inspection.sender()) {
            case OURSELVES, KNOWN -> false;
            case CHANGED_KEY -> throw changedKey(inspection);
            case UNKNOWN -> pins(inspection, trust);
        };
    }

    private RuntimeException changedKey(Inspection inspection) {
        Header.Origin from = inspection.header().from();
        String known = peers.find(from.replica()).map(Peer::publicKey).orElse(ownKey());
        return Flaw.CHANGED_KEY.fault(
                from.station(),
                inspection.senderFingerprint().grouped(),
                Fingerprint.ofKey(HexFormat.of().parseHex(known)).grouped());
    }

    private static boolean pins(Inspection inspection, Trust trust) {
        String station = inspection.header().from().station();
        Fingerprint fingerprint = inspection.senderFingerprint();
        return switch (trust) {
            case Trust.First() -> true;
            case Trust.Matching(Fingerprint told) -> {
                if (!told.equals(fingerprint)) {
                    throw Flaw.FINGERPRINT.fault(station, fingerprint.grouped());
                }
                yield true;
            }
            case Trust.KnownOnly() ->
                    throw Flaw.UNKNOWN_SENDER.fault(
                            station, fingerprint.grouped(), String.join(" ", fingerprint.words()));
        };
    }
}
