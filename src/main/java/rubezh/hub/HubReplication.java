package rubezh.hub;

import module java.base;

/**
 * What a server tells of its standbys.
 *
 * @param seen whether the role may see how far they are; the server shows it to members of {@code
 *     pg_monitor} only
 * @param connected how many are connected now
 * @param standbys those connected; empty if the role may not see them
 */
public record HubReplication(boolean seen, int connected, List<HubStandby> standbys) {
    public HubReplication {
        standbys = List.copyOf(standbys);
    }
}
