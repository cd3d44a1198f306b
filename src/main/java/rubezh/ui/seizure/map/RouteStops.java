package rubezh.ui.seizure.map;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rubezh.domain.reference.Code.Country;
import rubezh.domain.reference.Code.Post;
import rubezh.domain.seizure.Coordinates;
import rubezh.domain.seizure.Place;
import rubezh.domain.seizure.Route;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.look.UiText;
import rubezh.ui.seizure.map.CountryOutline.MapPoint;

/**
 * The way of the goods: countries in order, one of them that of the seizure.
 *
 * @param countries each once, in order
 * @param seized which of them the seizure happened in, or -1
 * @param post the post, or null
 * @param point where it happened, or null
 */
record RouteStops(
        List<Country> countries, int seized, @Nullable Post post, @Nullable Coordinates point) {

    /**
     * Puts the country of seizure where the route names it, and otherwise after the countries
     * passed through.
     */
    static RouteStops of(Place place, Route route) {
        var countries = new ArrayList<Country>();
        add(countries, route.departure());
        route.transit().forEach(country -> add(countries, country));
        Country here = place.country();
        if (here != null && !here.equals(route.destination())) {
            add(countries, here);
        }
        add(countries, route.destination());
        return new RouteStops(
                List.copyOf(countries),
                here == null ? -1 : countries.indexOf(here),
                place.post(),
                place.coordinates());
    }

    private static void add(List<Country> countries, @Nullable Country country) {
        if (country != null && !countries.contains(country)) {
            countries.add(country);
        }
    }

    /** Says it in texts: {@code Afghanistan → Kyrgyzstan, post Dostuk → Russia}. */
    String toText(LiveLabels labels, UiText texts) {
        Country here = seized < 0 ? null : countries.get(seized);
        String known = post == null ? "" : labels.brief(post);
        return countries.stream()
                .map(country ->
                        country.equals(here) && !known.isEmpty()
                                ? texts.text("map.post", labels.brief(country), known)
                                : labels.brief(country))
                .collect(Collectors.joining(" → "));
    }

    /** Returns where each stop lies; a country without an outline is passed over. */
    List<MapPoint> points(CountryOutlines outlines) {
        var line = new ArrayList<MapPoint>();
        for (int i = 0; i < countries.size(); i++) {
            MapPoint known = i == seized ? spot(point) : null;
            if (known != null) {
                line.add(known);
            } else {
                outlines.find(countries.get(i).code()).ifPresent(one -> line.add(one.middle()));
            }
        }
        return line;
    }

    /** Returns where the pin stands: at the coordinates, else in the country, else nowhere. */
    @Nullable MapPoint pin(CountryOutlines outlines) {
        MapPoint known = spot(point);
        return known != null || seized < 0
                ? known
                : outlines.find(countries.get(seized).code())
                        .map(CountryOutline::middle)
                        .orElse(null);
    }

    private static @Nullable MapPoint spot(@Nullable Coordinates point) {
        return point == null
                ? null
                : new MapPoint(point.longitude() / 1000.0, point.latitude() / 1000.0);
    }
}
