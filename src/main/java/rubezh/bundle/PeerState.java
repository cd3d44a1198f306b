package rubezh.bundle;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import rubezh.bundle.peer.Peer;

/**
 * Exchange state of another installation, counted from its last reported version vector.
 *
 * @param peer the installation
 * @param unacknowledged local revisions that it has not acknowledged, without receipts and what is
 *     withheld from its station
 * @param since when the first of those was written, by the clock of its author; null if none or if
 *     it cannot be read
 * @param missing revisions it reported that are not here and that their author does not withhold
 * @param lackedAttachments attachments that it reported to lack and this register has
 * @param withheld local revisions that it has not acknowledged and that are withheld from its
 *     station
 * @param addressed whether a bundle was written to its station, or it is headquarters
 */
public record PeerState(
        Peer peer,
        long unacknowledged,
        @Nullable Instant since,
        long missing,
        long lackedAttachments,
        long withheld,
        boolean addressed) {}
