package rubezh.register.revision;

import module java.base;

import rubezh.domain.station.Station;

/**
 * Sources of time, ids and randomness.
 *
 * @param clock system clock
 * @param ids source of record and line ids, UUID version 7
 * @param random source of salts
 */
public record IdSource(InstantSource clock, Supplier<UUID> ids, SecureRandom random) {
    /** Returns the time at a station, without fractions of a second. */
    public OffsetDateTime now(Station station) {
        return clock.instant()
                .truncatedTo(ChronoUnit.SECONDS)
                .atZone(station.zone())
                .toOffsetDateTime();
    }
}
