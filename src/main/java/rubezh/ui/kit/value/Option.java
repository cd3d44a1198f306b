package rubezh.ui.kit.value;

import module java.base;

import rubezh.domain.station.StationTimeZone;
import rubezh.text.Language;
import rubezh.text.Messages;

/**
 * Option of a list.
 *
 * @param value value of the field when chosen
 * @param code short code, shown and searched
 * @param ru Russian name
 * @param en English name
 * @param aliases further search terms: slang, Latin names
 */
public record Option(Object value, String code, String ru, String en, List<String> aliases) {
    public Option {
        aliases = List.copyOf(aliases);
    }

    /** Returns the option of a time zone: its city in both languages, and its offset. */
    public static Option of(ZoneId zone, String offset) {
        String city = zone.getId().substring(zone.getId().indexOf('/') + 1);
        return new Option(
                zone,
                offset,
                name(zone, city, Language.RU),
                name(zone, city, Language.EN),
                List.of(offset, city));
    }

    /** A zone of the machine that no station of the region has keeps the name of its id. */
    private static String name(ZoneId zone, String city, Language language) {
        return StationTimeZone.ALL.contains(zone) && zone.getId().contains("/")
                ? Messages.in(language).text("kit.zone." + city.toLowerCase(Locale.ROOT))
                : city.replace('_', ' ');
    }

    public String label(Language language) {
        return language.choose(ru, en);
    }
}
