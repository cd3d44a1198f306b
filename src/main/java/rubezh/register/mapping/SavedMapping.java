package rubezh.register.mapping;

import module java.base;

/**
 * Mapping that a station keeps.
 *
 * @param station code of the station
 * @param name name of the mapping
 * @param version number of its version, from 1
 * @param at when it was saved
 * @param author who saved it, by name
 * @param content the mapping, canonical JSON
 */
public record SavedMapping(
        String station,
        String name,
        int version,
        OffsetDateTime at,
        String author,
        String content) {}
