package rubezh.domain.station;

import module java.base;

import rubezh.text.InvisibleCharacters;

/**
 * What an administrator may change of a station. Code, country and training are part of its records
 * and stay.
 *
 * @see Station#details
 * @param nameRu name in Russian
 * @param nameEn name in English
 * @param agencyRu service it belongs to, in Russian; may be empty
 * @param agencyEn service in English; may be empty
 * @param zone time zone
 * @param dayStart time at which its day begins
 */
public record StationDetails(
        String nameRu,
        String nameEn,
        String agencyRu,
        String agencyEn,
        ZoneId zone,
        LocalTime dayStart) {
    /** Greatest length of a name, so that it fits the head of a paper. */
    public static final int MAX_NAME = 120;

    public StationDetails {
        nameRu = nameRu.strip();
        nameEn = nameEn.strip();
        agencyRu = agencyRu.strip();
        agencyEn = agencyEn.strip();
    }

    /** Returns whether a text is short enough for a name, and has no invisible characters. */
    public static boolean isName(String text) {
        return text.length() <= MAX_NAME
                && text.codePoints().noneMatch(InvisibleCharacters::isInvisible);
    }
}
