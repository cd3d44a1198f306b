package rubezh.ui.seizure.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import module java.base;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rubezh.domain.reference.Code.Country;
import rubezh.domain.reference.Code.Post;
import rubezh.domain.reference.CodeListId;
import rubezh.domain.reference.ReferenceData;
import rubezh.domain.seizure.Coordinates;
import rubezh.domain.seizure.Seizure;
import rubezh.json.SeizureShape;
import rubezh.table.ReferenceReader;
import rubezh.table.boundary.CountryOutline.MapPoint;
import rubezh.table.boundary.CountryOutlines;
import rubezh.table.boundary.MapProjection;
import rubezh.text.Language;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.look.UiText;

class MapTest {
    private static final long SEED = 20_261_125L;
    private static final ReferenceData REFERENCE = ReferenceReader.builtIn();
    private static final CountryOutlines OUTLINES = CountryOutlines.builtIn();

    /** Compares with the bounds in the list of countries, which come from another source. */
    @Test
    void countriesLieWhereTheListOfCountriesHasThem() {
        int checked = 0;
        for (var entry : REFERENCE.list(CodeListId.COUNTRIES).entries()) {
            String bounds = entry.extraColumn("bounds");
            if (!bounds.isEmpty()) {
                double[] sides =
                        Arrays.stream(bounds.split(" "))
                                .mapToDouble(side -> Double.parseDouble(side) * 100)
                                .toArray();
                MapPoint middle = OUTLINES.find(entry.code()).orElseThrow().middle();
                assertThat(middle.north()).as(entry.code()).isBetween(sides[0], sides[1]);
                double turn = sides[3] < sides[2] ? 36_000 : 0;
                assertThat(middle.east()).as(entry.code()).isBetween(sides[2], sides[3] + turn);
                checked++;
            }
        }
        assertThat(checked).isEqualTo(26);
    }

    @Test
    void degreesOfLongitudeAreHalfAsWideAtSixtyNorth() {
        var view = new MapProjection(new MapPoint(7000, 6000), 0.1, 200, 100);
        assertThat(view.x(new MapPoint(7000, 6000))).isEqualTo(100);
        assertThat(view.y(new MapPoint(7000, 6000))).isEqualTo(50);
        assertThat(view.y(new MapPoint(7000, 6200))).isEqualTo(30, within(1e-9));
        assertThat(view.x(new MapPoint(7200, 6000))).isEqualTo(110, within(1e-9));
    }

    @Test
    void whatIsWantedIsInSightAndAPixelLeadsBackToItsPoint() {
        var random = new Random(SEED);
        for (int i = 0; i < 1_000; i++) {
            List<MapPoint> points =
                    List.of(randomSpot(random), randomSpot(random), randomSpot(random));
            var view = MapProjection.around(points, 278, 230);
            for (MapPoint point : points) {
                assertThat(view.contains(point)).as("seed %d round %d", SEED, i).isTrue();
                MapPoint back = view.pointAt(view.x(point), view.y(point));
                assertThat(back.east()).isEqualTo(point.east(), within(1e-6));
                assertThat(back.north()).isEqualTo(point.north(), within(1e-6));
            }
        }
    }

    private static MapPoint randomSpot(Random random) {
        return new MapPoint(random.nextInt(-17_000, 17_000), random.nextInt(-7_000, 7_000));
    }

    @Test
    void theRouteIsSaidInWords() {
        var way = stops("KG", "KG-DOS", "AF", "RU", "TJ");
        assertThat(words(way, Language.RU))
                .isEqualTo("Афганистан → Таджикистан → Кыргызстан, пост Достук → Россия");
        assertThat(words(way, Language.EN))
                .isEqualTo("Afghanistan → Tajikistan → Kyrgyzstan, post Dostuk → Russia");
    }

    @Test
    void theCountryOfSeizureStandsWhereTheRouteNamesIt() {
        assertThat(codes(stops("KG", null, "AF", "RU", "TJ", "KG", "KZ")))
                .containsExactly("AF", "TJ", "KG", "KZ", "RU");
        assertThat(codes(stops("RU", null, "AF", "RU", "TJ"))).containsExactly("AF", "TJ", "RU");
        assertThat(codes(stops("KG", null, null, null))).containsExactly("KG");
        assertThat(codes(stops(null, null, "AF", "AF"))).containsExactly("AF");
    }

    @Test
    void thePinStandsAtTheCoordinatesElseInTheCountryElseNowhere() {
        var point = new Coordinates(4_052_341, 7_279_876);
        assertThat(withPoint(point, stops("KG", null, "AF", "RU")).pin(OUTLINES))
                .isEqualTo(new MapPoint(7279.876, 4052.341));
        assertThat(withPoint(point, stops(null, null, null, null)).pin(OUTLINES)).isNotNull();
        assertThat(stops("KG", null, "AF", "RU").pin(OUTLINES))
                .isEqualTo(OUTLINES.find("KG").orElseThrow().middle());
        assertThat(stops(null, null, "AF", "RU").pin(OUTLINES)).isNull();
    }

    @Test
    void aCaseWithoutCoordinatesLiesWhereItsPostIs() {
        RouteStops astara = stops("AZ", "AZ-AST", "IR", "RU");
        assertThat(astara.pin(OUTLINES)).isEqualTo(new MapPoint(4887.498, 3845.598));
        assertThat(astara.ofPost()).isTrue();
        assertThat(stops("KG", "KG-DOS", "AF", "RU").ofPost()).isFalse();
    }

    @Test
    void aCountryWithoutAnOutlineIsPassedOver() {
        assertThat(stops("KG", null, "ZZ", "RU").points(OUTLINES)).hasSize(2);
    }

    private static List<String> codes(RouteStops stops) {
        return stops.countries().stream().map(Country::code).toList();
    }

    private static String words(RouteStops stops, Language language) {
        var uiText = new UiText(language);
        return stops.toText(new LiveLabels(REFERENCE, uiText), uiText);
    }

    private static RouteStops stops(
            @Nullable String seizureCountry,
            @Nullable String post,
            @Nullable String from,
            @Nullable String to,
            String... through) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("/place/country", country(seizureCountry));
        values.put("/place/post", post == null ? null : new Post(post));
        values.put("/route/departure", country(from));
        values.put("/route/transit", Arrays.stream(through).map(Country::new).toList());
        values.put("/route/destination", country(to));
        Seizure seizure = SeizureShape.SHAPE.empty();
        for (var value : values.entrySet()) {
            seizure = SeizureShape.SHAPE.with(seizure, value.getKey(), value.getValue());
        }
        return RouteStops.of(
                seizure.place(),
                seizure.route(),
                new LiveLabels(REFERENCE, new UiText(Language.EN)).format());
    }

    private static RouteStops withPoint(Coordinates point, RouteStops stops) {
        return new RouteStops(stops.countries(), stops.seized(), stops.post(), point, false);
    }

    private static @Nullable Country country(@Nullable String code) {
        return code == null ? null : new Country(code);
    }
}
