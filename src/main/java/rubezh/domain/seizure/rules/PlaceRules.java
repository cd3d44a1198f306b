package rubezh.domain.seizure.rules;

import static rubezh.domain.seizure.SeizureFields.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import rubezh.domain.reference.Code.Country;
import rubezh.domain.reference.Code.Post;
import rubezh.domain.reference.PlaceCode.Subdivision;
import rubezh.domain.seizure.Coordinates;
import rubezh.domain.seizure.CountryBounds;
import rubezh.domain.seizure.Place;
import rubezh.domain.seizure.Route;
import rubezh.domain.seizure.Texts;

/** Rules of the place and of the route. */
final class PlaceRules {

    private PlaceRules() {}

    static void check(Place place, Findings findings) {
        findings.required("PLC-001", PLACE_COUNTRY.pointer(), place.country());
        if (place.post() == null && Texts.isBlank(place.description())) {
            findings.requiredOnSubmit("PLC-002", PLACE_POST.pointer(), null);
        }
        if (place.post() != null && place.country() != null) {
            postLiesInCountry(place.post(), place.country(), findings);
        }
        if (place.region() != null && place.country() != null) {
            regionLiesInCountry(place.region(), place.country(), findings);
        }
        if (place.coordinates() != null) {
            coordinates(place, place.coordinates(), findings);
        }
    }

    private static void regionLiesInCountry(
            Subdivision region, Country country, Findings findings) {
        String home = findings.extraColumn(region, "country");
        if (!home.isEmpty() && !home.equals(country.code())) {
            findings.question(
                    "PLC-004", PLACE_REGION.pointer(), region, new Country(home), country);
        }
    }

    private static void coordinates(Place place, Coordinates point, Findings findings) {
        Country country = place.country();
        String bounds = country == null ? "" : findings.extraColumn(country, "bounds");
        if (country != null && !bounds.isEmpty() && !CountryBounds.of(bounds).contains(point)) {
            findings.question("PLC-005", PLACE_COORDINATES.pointer(), point, country);
        }
        if (place.coordinateSource() == null) {
            findings.hint("PLC-006", PLACE_COORDINATE_SOURCE.pointer());
        }
    }

    private static void postLiesInCountry(Post post, Country country, Findings findings) {
        String home = findings.extraColumn(post, "country");
        if (!home.isEmpty() && !home.equals(country.code())) {
            findings.question("PLC-003", PLACE_POST.pointer(), post, new Country(home), country);
        }
    }

    static void check(Route route, Findings findings) {
        findings.requiredOnSubmit("RTE-001", ROUTE_DEPARTURE.pointer(), route.departure());
        noRepeat(route.transit(), findings);
        findings.requiredOnSubmit("RTE-002", ROUTE_DESTINATION.pointer(), route.destination());
    }

    private static void noRepeat(List<Country> transit, Findings findings) {
        var twice = new ArrayList<Country>();
        for (int i = 1; i < transit.size(); i++) {
            if (Objects.equals(transit.get(i - 1), transit.get(i))) {
                twice.add(transit.get(i));
            }
        }
        twice.stream()
                .distinct()
                .forEach(c -> findings.stop("RTE-003", ROUTE_TRANSIT.pointer(), c));
    }
}
