package rubezh.ui.seizure.map;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.reference.Code.Country;
import rubezh.domain.reference.Code.Post;
import rubezh.domain.seizure.Coordinates;
import rubezh.domain.seizure.Place;
import rubezh.domain.seizure.Route;
import rubezh.format.DomainFormat;
import rubezh.table.boundary.CountryOutline;
import rubezh.table.boundary.CountryOutline.MapPoint;
import rubezh.table.boundary.CountryOutlines;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.look.UiText;

/**
 * Stops of the goods' route: countries in order, including that of the seizure.
 *
 * @param countries each once, in order
 * @param seized index of the country of seizure, or -1
 * @param post border crossing point, or null
 * @param point coordinates of the seizure, else those of the post, or null
 * @param ofPost whether the point is that of the post
 */
record RouteStops(
        List<Country> countries,
        int seized,
        @Nullable Post post,
        @Nullable Coordinates point,
        boolean ofPost) {
    /** Width in hundredths of a degree above which a country is not shown as a whole. */
    private static final double MAX_WIDTH = 3_000;

    /**
     * Returns the stops of a route. The country of seizure stands where the route names it, else
     * after the transit countries.
     *
     * @param format knows where posts are
     */
    static RouteStops of(Place place, Route route, DomainFormat format) {
        var countries = new ArrayList<Country>();
        add(countries, route.departure());
        route.transit().forEach(country -> add(countries, country));
        Country seizureCountry = place.country();
        if (seizureCountry != null && !seizureCountry.equals(route.destination())) {
            add(countries, seizureCountry);
        }
        add(countries, route.destination());
        Coordinates exact = place.coordinates();
        Optional<Coordinates> ofPost =
                exact == null
                        ? Optional.ofNullable(place.listedPost()).flatMap(format::coordinates)
                        : Optional.empty();
        return new RouteStops(
                List.copyOf(countries),
                seizureCountry == null ? -1 : countries.indexOf(seizureCountry),
                place.listedPost(),
                ofPost.orElse(exact),
                ofPost.isPresent());
    }

    private static void add(List<Country> countries, @Nullable Country country) {
        if (country != null && !countries.contains(country)) {
            countries.add(country);
        }
    }

    /** Formats the route: {@code Afghanistan → Kyrgyzstan, post Dostuk → Russia}. */
    String toText(LiveLabels labels, UiText texts) {
        Country seizureCountry = seized < 0 ? null : countries.get(seized);
        String postName = post == null ? "" : labels.brief(post);
        return countries.stream()
                .map(country ->
                        country.equals(seizureCountry) && !postName.isEmpty()
                                ? texts.text("map.post", labels.brief(country), postName)
                                : labels.brief(country))
                .collect(Collectors.joining(" → "));
    }

    /** Returns the points of the stops; a country without an outline is skipped. */
    List<MapPoint> points(CountryOutlines outlines) {
        var line = new ArrayList<MapPoint>();
        for (int i = 0; i < countries.size(); i++) {
            MapPoint exact = i == seized ? spot(point) : null;
            if (exact != null) {
                line.add(exact);
            } else {
                outlines.find(countries.get(i).code()).ifPresent(one -> line.add(one.middle()));
            }
        }
        return line;
    }

    /** Returns what the map shows of the route: its stops and the corners of their countries. */
    List<MapPoint> extent(CountryOutlines outlines) {
        var points = new ArrayList<>(points(outlines));
        for (Country country : countries) {
            outlines.find(country.code())
                    .flatMap(one -> one.rings().stream().findFirst())
                    .filter(ring -> ring.east() - ring.west() < MAX_WIDTH)
                    .ifPresent(ring -> {
                        points.add(new MapPoint(ring.west(), ring.south()));
                        points.add(new MapPoint(ring.east(), ring.north()));
                    });
        }
        return points;
    }

    /** Returns the point of the pin: the coordinates, else the middle of the country, else null. */
    @Nullable MapPoint pin(CountryOutlines outlines) {
        MapPoint exact = spot(point);
        return exact != null || seized < 0
                ? exact
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
