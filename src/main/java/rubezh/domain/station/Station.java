package rubezh.domain.station;

import java.time.LocalTime;
import java.time.ZoneId;
import rubezh.domain.reference.Code.Country;

/**
 * A station and one installation at it.
 *
 * @param code organisational code, upper-case Latin letters and digits with hyphens: {@code KG-OSH}
 * @param nameRu name in Russian
 * @param nameEn name in English
 * @param country country it is in
 * @param zone time zone
 * @param dayStart time at which its day begins; daily figures cover 24 hours from it
 * @param training whether all its records are training data
 * @param incarnation letters that distinguish this installation from others of the station,
 *     including restored and cloned ones: {@code A}
 */
public record Station(
        String code,
        String nameRu,
        String nameEn,
        Country country,
        ZoneId zone,
        LocalTime dayStart,
        boolean training,
        String incarnation) {
    /** Default start of the station day. */
    public static final LocalTime USUAL_DAY_START = LocalTime.of(8, 0);
}
