package rubezh.bundle;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rubezh.bundle.peer.Peer;
import rubezh.bundle.receipt.WithheldNumbers;
import rubezh.bundle.transfer.ExchangeStorage;
import rubezh.bundle.verify.MissingRevisions;
import rubezh.bundle.verify.SequenceRanges;
import rubezh.domain.seizure.evidence.Sha256;
import rubezh.journal.VersionVector;

/**
 * Exchange state of another installation, counted from its last reported version vector.
 *
 * @param peer the installation
 * @param unsent local revisions that it has not acknowledged, without receipts
 * @param unsentSince when the first of those was written, by the clock of its author; null if none
 *     or if it cannot be read
 * @param behind revisions it reported that this register lacks and nobody keeps back on purpose
 * @param unsentAttachments attachments that it reported to lack and this register has
 */
public record PeerState(
        Peer peer,
        long unsent,
        @Nullable Instant unsentSince,
        long behind,
        long unsentAttachments) {
    /**
     * Returns the state of a peer, from what it reported and what is held here.
     *
     * @param receipts numbers of the receipts, which are no work to be sent
     */
    static PeerState of(
            Peer peer,
            VersionVector local,
            Map<UUID, SequenceRanges> receipts,
            ExchangeStorage storage) {
        var left = new WithheldNumbers(storage.notes()).all();
        VersionVector reported = peer.reported();
        VersionVector remote = reported == null ? new VersionVector(new TreeMap<>()) : reported;
        MissingRevisions unsent = MissingRevisions.of(local, remote).without(receipts);
        return new PeerState(
                peer,
                unsent.count(),
                unsent.since(storage.journal()).orElse(null),
                MissingRevisions.of(remote, local).without(left).count(),
                peer.lacks().stream().filter(h -> storage.blobs().contains(Sha256.of(h))).count());
    }
}
