package rubezh.security;

import java.util.UUID;

/**
 * An installation whose key is known, as named beside what it signed.
 *
 * @param replica identity of the installation
 * @param station code of its station
 * @param fingerprint fingerprint of its key
 * @param headquarters whether its station is the headquarters of this register
 */
public record Installation(
        UUID replica, String station, Fingerprint fingerprint, boolean headquarters) {
    /** Creates an installation of a station that is not headquarters, or is not known to be. */
    public Installation(UUID replica, String station, Fingerprint fingerprint) {
        this(replica, station, fingerprint, false);
    }

    /** Returns whether the installation signs in the name of its own station. */
    public boolean speaksFor(String stationCode) {
        return station.equals(stationCode);
    }
}
