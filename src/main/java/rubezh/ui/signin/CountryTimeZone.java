package rubezh.ui.signin;

import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import rubezh.domain.reference.Code.Country;

/**
 * Time zones of countries that have one only, by the tz database. A country with several zones, say
 * Russia, is left to the person.
 */
final class CountryTimeZone {
    private static final Map<String, String> ZONES =
            Map.ofEntries(
                    Map.entry("AF", "Asia/Kabul"),
                    Map.entry("AM", "Asia/Yerevan"),
                    Map.entry("AZ", "Asia/Baku"),
                    Map.entry("BY", "Europe/Minsk"),
                    Map.entry("GE", "Asia/Tbilisi"),
                    Map.entry("IR", "Asia/Tehran"),
                    Map.entry("KG", "Asia/Bishkek"),
                    Map.entry("MD", "Europe/Chisinau"),
                    Map.entry("PK", "Asia/Karachi"),
                    Map.entry("TJ", "Asia/Dushanbe"),
                    Map.entry("TM", "Asia/Ashgabat"),
                    Map.entry("TR", "Europe/Istanbul"));

    private CountryTimeZone() {}

    /** Returns the time zone of a country; empty if it has several or is not listed. */
    static Optional<ZoneId> of(Country country) {
        return Optional.ofNullable(ZONES.get(country.code())).map(ZoneId::of);
    }
}
