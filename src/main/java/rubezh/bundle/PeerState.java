package rubezh.bundle;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import rubezh.bundle.peer.Peer;

/**
 * Exchange state of another installation, counted from its last reported version vector.
 *
 * @param peer the installation
 * @param unsent local revisions that it has not acknowledged, without receipts and what is kept
 *     back
 * @param unsentSince when the first of those was written, by the clock of its author; null if none
 *     or if it cannot be read
 * @param behind revisions it reported that this register lacks and nobody keeps back on purpose
 * @param unsentAttachments attachments that it reported to lack and this register has
 * @param kept local revisions that it has not acknowledged and that are kept back from its station
 * @param addressed whether a bundle was written to its station, or it is headquarters
 */
public record PeerState(
        Peer peer,
        long unsent,
        @Nullable Instant unsentSince,
        long behind,
        long unsentAttachments,
        long kept,
        boolean addressed) {}
