package rubezh.domain.seizure;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import rubezh.domain.reference.Code.Country;
import rubezh.domain.reference.Code.Post;

/** Rules of the place and of the route. */
final class PlaceRules {

    private PlaceRules() {}

    static void check(Place place, Findings findings) {
        findings.required("PLC-001", "/place/country", place.country());
        if (place.post() == null && isBlank(place.description())) {
            findings.requiredOnSubmit("PLC-002", "/place/post", null);
        }
        if (place.post() != null && place.country() != null) {
            postLiesInCountry(place.post(), place.country(), findings);
        }
    }

    private static void postLiesInCountry(Post post, Country country, Findings findings) {
        String home = findings.reference().find(post).map(p -> p.more("country")).orElse("");
        if (!home.isEmpty() && !home.equals(country.code())) {
            findings.question("PLC-003", "/place/post", post, Country.of(home), country);
        }
    }

    static void check(Route route, Findings findings) {
        findings.requiredOnSubmit("RTE-001", "/route/departure", route.departure());
        noRepeat(route.transit(), findings);
        findings.requiredOnSubmit("RTE-002", "/route/destination", route.destination());
    }

    private static void noRepeat(List<Country> transit, Findings findings) {
        var twice = new ArrayList<Country>();
        for (int i = 1; i < transit.size(); i++) {
            if (Objects.equals(transit.get(i - 1), transit.get(i))) {
                twice.add(transit.get(i));
            }
        }
        twice.stream().distinct().forEach(c -> findings.stop("RTE-003", "/route/transit", c));
    }

    static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
