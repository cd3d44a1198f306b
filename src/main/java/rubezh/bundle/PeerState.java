package rubezh.bundle;

import rubezh.bundle.peer.Peer;

/**
 * How an installation stands to this one.
 *
 * @param peer the installation
 * @param unsent revisions held here that it has not acknowledged
 * @param behind revisions it said it holds that are not here
 */
public record PeerState(Peer peer, long unsent, long behind) {}
