package rubezh.hub;

/**
 * A second server to which the server of a hub passes on all it writes, to take its place.
 *
 * @param name what it calls itself
 * @param synchronous whether the server acknowledges nothing that this one does not have yet
 * @param bytes how many bytes it has not applied yet
 * @param millis how long ago it had applied all of these, in milliseconds; 0 if it has applied all
 */
public record HubStandby(String name, boolean synchronous, long bytes, long millis) {}
