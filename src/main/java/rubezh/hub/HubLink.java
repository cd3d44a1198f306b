package rubezh.hub;

import module java.base;

import org.jspecify.annotations.Nullable;

/**
 * Connection of a computer with a hub, as its own file tells.
 *
 * @param address where the hub is, and the role that signs in
 * @param since when it was connected; null if that was not noted
 * @param waiting number of revisions of this computer that the hub has not acknowledged
 * @param sent when the hub acknowledged the last ones; null if it has none yet
 */
public record HubLink(
        HubAddress address, @Nullable Instant since, long waiting, @Nullable Instant sent) {}
