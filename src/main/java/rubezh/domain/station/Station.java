package rubezh.domain.station;

import module java.base;

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
 * @param agencyRu service it belongs to, in Russian, for the head of reports; may be empty
 * @param agencyEn service in English; may be empty
 */
public record Station(
        String code,
        String nameRu,
        String nameEn,
        Country country,
        ZoneId zone,
        LocalTime dayStart,
        boolean training,
        String incarnation,
        String agencyRu,
        String agencyEn) {
    /** Makes a station that names no service. */
    public Station(
            String code,
            String nameRu,
            String nameEn,
            Country country,
            ZoneId zone,
            LocalTime dayStart,
            boolean training,
            String incarnation) {
        this(code, nameRu, nameEn, country, zone, dayStart, training, incarnation, "", "");
    }

    /** Returns whether a text can be the code of a station. */
    public static boolean isCode(String text) {
        return text.matches("[A-Z0-9]+(-[A-Z0-9]+)*");
    }

    /** Returns the station with the service it belongs to. */
    public Station ofAgency(String russian, String english) {
        return new Station(
                code,
                nameRu,
                nameEn,
                country,
                zone,
                dayStart,
                training,
                incarnation,
                russian.strip(),
                english.strip());
    }

    /** Returns what of the station may be changed. */
    public StationDetails details() {
        return new StationDetails(nameRu, nameEn, agencyRu, agencyEn, zone, dayStart);
    }

    /** Returns the station with other details. */
    public Station with(StationDetails changed) {
        return new Station(
                        code,
                        changed.nameRu(),
                        changed.nameEn(),
                        country,
                        changed.zone(),
                        changed.dayStart(),
                        training,
                        incarnation)
                .ofAgency(changed.agencyRu(), changed.agencyEn());
    }

    /** Default start of the station day. */
    public static final LocalTime USUAL_DAY_START = LocalTime.of(8, 0);
}
