package rubezh.security;

import java.util.UUID;

/**
 * An installation whose key is known, as named beside what it signed.
 *
 * @param replica identity of the installation
 * @param station code of its station
 * @param fingerprint fingerprint of its key
 */
public record Installation(UUID replica, String station, Fingerprint fingerprint) {
    /** Returns whether the installation signs in the name of its own station. */
    public boolean speaksFor(String stationCode) {
        return station.equals(stationCode);
    }
}
