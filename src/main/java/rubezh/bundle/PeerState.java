package rubezh.bundle;

import rubezh.bundle.peer.Peer;

/**
 * Exchange state of another installation, counted from its last reported version vector.
 *
 * @param peer the installation
 * @param unsent local revisions that it has not acknowledged
 * @param behind revisions it reported that this register lacks
 * @param unsentAttachments attachments that it reported to lack and this register has
 */
public record PeerState(Peer peer, long unsent, long behind, long unsentAttachments) {}
