package rubezh.domain.seizure.rules;

import static rubezh.domain.seizure.SeizureFields.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import rubezh.domain.reference.Code;
import rubezh.domain.reference.Code.Country;
import rubezh.domain.seizure.Codes;
import rubezh.domain.seizure.Coordinates;
import rubezh.domain.seizure.CountryBounds;
import rubezh.domain.seizure.FieldPath;
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
        if (Codes.is(place.post(), Codes.OTHER_POST) && Texts.isBlank(place.description())) {
            findings.requiredOnSubmit("PLC-007", PLACE_DESCRIPTION.pointer(), null);
        }
        if (place.post() != null && place.country() != null) {
            checkInCountry("PLC-003", PLACE_POST, place.post(), place.country(), findings);
        }
        if (place.region() != null && place.country() != null) {
            checkInCountry("PLC-004", PLACE_REGION, place.region(), place.country(), findings);
        }
        if (place.coordinates() != null) {
            checkCoordinates(place, place.coordinates(), findings);
        }
    }

    /** Requires a post or region to be in the country of the seizure. */
    private static void checkInCountry(
            String code, FieldPath field, Code place, Country country, Findings findings) {
        String actual = findings.extraColumn(place, "country");
        if (!actual.isEmpty() && !actual.equals(country.code())) {
            findings.question(code, field.pointer(), place, new Country(actual), country);
        }
    }

    private static void checkCoordinates(Place place, Coordinates point, Findings findings) {
        Country country = place.country();
        String bounds = country == null ? "" : findings.extraColumn(country, "bounds");
        if (country != null && !bounds.isEmpty() && !CountryBounds.of(bounds).contains(point)) {
            findings.question("PLC-005", PLACE_COORDINATES.pointer(), point, country);
        }
        if (place.coordinateSource() == null) {
            findings.hint("PLC-006", PLACE_COORDINATE_SOURCE.pointer());
        }
    }

    static void check(Route route, Findings findings) {
        findings.requiredOnSubmit("RTE-001", ROUTE_DEPARTURE.pointer(), route.departure());
        checkNoRepetition(route.transit(), findings);
        findings.requiredOnSubmit("RTE-002", ROUTE_DESTINATION.pointer(), route.destination());
    }

    private static void checkNoRepetition(List<Country> transit, Findings findings) {
        var repeated = new ArrayList<Country>();
        for (int i = 1; i < transit.size(); i++) {
            if (Objects.equals(transit.get(i - 1), transit.get(i))) {
                repeated.add(transit.get(i));
            }
        }
        repeated.stream()
                .distinct()
                .forEach(c -> findings.stop("RTE-003", ROUTE_TRANSIT.pointer(), c));
    }
}
