package rubezh.register.named;

import module java.base;

/**
 * Text that a station keeps under a name.
 *
 * @param station code of the station
 * @param name its name
 * @param version number of its version, from 1
 * @param at when it was saved
 * @param author who saved it, by name
 * @param content canonical JSON
 */
public record SavedText(
        String station,
        String name,
        int version,
        OffsetDateTime at,
        String author,
        String content) {}
