package rubezh.domain.station;

import java.time.LocalTime;
import java.time.ZoneId;
import rubezh.domain.reference.Code.Country;

/**
 * A station and this installation at it.
 *
 * @param code organisational code, upper-case Latin letters and digits with hyphens: {@code KG-OSH}
 * @param nameRu name in Russian
 * @param nameEn name in English
 * @param country where it stands
 * @param zone time zone of its clock
 * @param dayStart when its day begins; daily figures run from one such moment to the next
 * @param training whether everything recorded here is training data
 * @param incarnation letters that tell this installation from others of the station, restored and
 *     cloned ones included: {@code A}
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
