package rubezh.bundle.station;

import module java.base;

import rubezh.bundle.peer.PeerStore;

/**
 * Times of the newest bundles of other stations.
 *
 * @param zone zone of this station
 */
record NewestBundles(PeerStore peers, ZoneId zone) {
    /** Returns the time of the newest bundle of each station, by the clock of its installation. */
    Map<String, OffsetDateTime> read() {
        var newest = new HashMap<String, OffsetDateTime>();
        peers.forEachCurrent(peer -> {
            if (!peer.heard().equals(Instant.EPOCH)) {
                newest.merge(
                        peer.station(),
                        peer.heard().atZone(zone).toOffsetDateTime(),
                        (a, b) -> a.isAfter(b) ? a : b);
            }
        });
        return newest;
    }
}
