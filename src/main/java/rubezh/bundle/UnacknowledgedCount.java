package rubezh.bundle;

import module java.base;

/**
 * What the recipients of this register have not acknowledged. A station that no bundle was ever
 * written to is no recipient; before the first bundle every station is one.
 *
 * @param revisions maximum number of revisions that one recipient has not acknowledged
 * @param withheld number of revisions that are withheld from that one
 * @param since when the first revision was written that a recipient has not acknowledged
 * @param sent whether a bundle was written, or is owed to headquarters
 * @see PeerState
 */
public record UnacknowledgedCount(
        long revisions, long withheld, Optional<Instant> since, boolean sent) {
    /** Count of a register that waits for nothing. */
    public static final UnacknowledgedCount NONE =
            new UnacknowledgedCount(0, 0, Optional.empty(), true);

    /** Counts what the installations of all stations have not acknowledged. */
    public static UnacknowledgedCount of(List<PeerState> peers) {
        List<PeerState> addressed = peers.stream().filter(PeerState::addressed).toList();
        List<PeerState> recipients = addressed.isEmpty() ? peers : addressed;
        Optional<PeerState> most =
                recipients.stream().max(Comparator.comparing(PeerState::unacknowledged));
        return new UnacknowledgedCount(
                most.map(PeerState::unacknowledged).orElse(0L),
                most.map(PeerState::withheld).orElse(0L),
                recipients.stream()
                        .flatMap(peer -> Stream.ofNullable(peer.since()))
                        .min(Instant::compareTo),
                !addressed.isEmpty());
    }
}
