package rubezh.dashboard.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import module java.base;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rubezh.dashboard.MapFigures;
import rubezh.dashboard.MapFigures.Amounts;
import rubezh.dashboard.MapFigures.RouteFigures;
import rubezh.dashboard.MapFixture;
import rubezh.dashboard.MapMeasure;
import rubezh.dashboard.MapTarget;
import rubezh.dashboard.MapTarget.OfPost;
import rubezh.dashboard.MapTarget.OfWay;
import rubezh.dashboard.map.MapMark.Disc;
import rubezh.dashboard.map.MapPainter.View;
import rubezh.domain.quantity.Totals;
import rubezh.domain.seizure.Coordinates;
import rubezh.format.DomainFormat;
import rubezh.table.ReferenceReader;
import rubezh.table.boundary.CountryOutline.MapPoint;
import rubezh.table.boundary.MapProjection;
import rubezh.text.Language;
import rubezh.text.Messages;

/** Posts, own coordinates and routes as marks: where they are, how large, and which are named. */
class MapPainterTest {
    private static final MapGround GROUND = MapGround.builtIn();
    private static final MapFormat WORDS =
            new MapFormat(
                    DomainFormat.onScreen(Messages.in(Language.EN), ReferenceReader.builtIn()));
    private static final MapImage IMAGE = MapImage.light();
    private static final MapPainter PAINTER = new MapPainter(GROUND, WORDS, IMAGE::textWidth);

    private static final MapProjection WHOLE =
            new MapProjection(new MapPoint(7000, 4000), 0.1, 900, 500);

    private static View posts(@Nullable MapTarget selected) {
        return new View(false, new MapMeasure.Cases(), selected, "");
    }

    private static final View ROUTES = new View(true, new MapMeasure.Cases(), null, "");

    private static MapPicture paint(MapFigures figures, View view) {
        MapProjection fitted = PAINTER.fitted(figures, view.routes(), 1000, 600);
        return PAINTER.paint(figures, view, fitted).over(GROUND.picture(fitted));
    }

    @Test
    void aPostStandsWhereTheListHasIt() {
        var figures = MapFixture.figures(List.of(MapFixture.post("KZ-KOR", 4)), List.of());
        var view = new MapProjection(new MapPoint(7471.287, 4303.882), 1, 800, 400);
        assertThat(PAINTER.paint(figures, posts(null), view).discs())
                .singleElement()
                .satisfies(disc -> {
                    assertThat(disc.x()).isCloseTo(400, within(0.01));
                    assertThat(disc.y()).isCloseTo(200, within(0.01));
                    assertThat(disc.target()).isEqualTo(new OfPost("KZ-KOR"));
                    assertThat(disc.text()).isEqualTo("Korday. Cases: 4");
                });
    }

    @Test
    void aPostWithoutCoordinatesIsToldAndNeverDrawn() {
        assertThat(WORDS.position("KG-AKZ")).as("a post without coordinates").isEmpty();
        var figures =
                MapFixture.figures(
                        List.of(
                                MapFixture.post("KG-AKZ", 7),
                                MapFixture.post("KZ-KOR", 4),
                                MapFixture.post("", 2)),
                        List.of());
        assertThat(paint(figures, posts(null)).discs())
                .extracting(Disc::target)
                .containsExactly(new OfPost("KZ-KOR"));
        assertThat(WORDS.missing(figures, OptionalInt.empty()))
                .containsExactly(
                        "1 post has no coordinates (cases: 7): in the list only.",
                        "Neither post nor coordinates (cases: 2): in the list only.");
    }

    @Test
    void caseWithCoordinatesOfItsOwnIsThereAndNotAtItsPost() {
        var point = Coordinates.of("43.00000 74.00000");
        var amounts = new Amounts(3, Totals.NONE, new TreeMap<>());
        var figures =
                MapFixture.figures(
                        List.of(MapFixture.post("KZ-KOR", 4, Map.of(point, amounts))), List.of());
        List<Disc> discs = paint(figures, posts(null)).discs();
        assertThat(discs)
                .extracting(Disc::target)
                .containsExactlyInAnyOrder(
                        new OfPost("KZ-KOR"), new MapTarget.OfPoint("KZ-KOR", point.toString()));
        assertThat(WORDS.describe(figures.posts().getFirst()))
                .isEqualTo("Korday. Cases: 7. at coordinates of their own: 3");
    }

    @Test
    void theAreaOfADiscIsItsFigure() {
        var figures =
                MapFixture.figures(
                        List.of(MapFixture.post("KZ-KOR", 64), MapFixture.post("KG-OSS", 16)),
                        List.of());
        List<Disc> discs = paint(figures, posts(null)).discs();
        assertThat(discs.getFirst().radius()).isEqualTo(2 * discs.getLast().radius());
    }

    @Test
    void namesStandApartWithinTheMap() {
        var all =
                ReferenceReader.builtIn()
                        .list(rubezh.domain.reference.CodeListId.POSTS)
                        .entries()
                        .stream()
                        .map(entry ->
                                MapFixture.post(
                                        entry.code(),
                                        1 + entry.code().hashCode() % 9 * 3 % 17 + 20))
                        .toList();
        MapFigures figures = MapFixture.figures(all, List.of());
        for (double scale : List.of(0.05, 0.12, 0.4, 1.5)) {
            var view = new MapProjection(new MapPoint(7000, 4000), scale, 1000, 600);
            MapPicture picture = PAINTER.paint(figures, posts(new OfPost("UZ-TAS")), view);
            List<double[]> boxes = new ArrayList<>();
            for (MapMark mark : picture.marks()) {
                if (mark instanceof MapMark.Text text) {
                    double wide = IMAGE.textWidth(text.style(), text.text());
                    boxes.add(new double[] {text.x(), text.y() - 6, text.x() + wide, text.y() + 6});
                }
            }
            assertThat(boxes).as("scale %s", scale).hasSizeGreaterThan(4);
            for (int i = 0; i < boxes.size(); i++) {
                double[] a = boxes.get(i);
                assertThat(a[0] >= 0 && a[1] >= 0 && a[2] <= 1000 && a[3] <= 600)
                        .as("within, scale %s", scale)
                        .isTrue();
                for (double[] b : boxes.subList(i + 1, boxes.size())) {
                    assertThat(a[2] <= b[0] || b[2] <= a[0] || a[3] <= b[1] || b[3] <= a[1])
                            .as("apart, scale %s", scale)
                            .isTrue();
                }
            }
        }
    }

    @Test
    void twentyRoutesAreDrawnAndTheOthersTold() {
        var routes = new ArrayList<RouteFigures>();
        for (int i = 0; i < 30; i++) {
            String from = List.of("AF", "TJ", "IR", "PK", "UZ", "TM").get(i % 6);
            String to = List.of("RU", "KZ", "BY", "UA", "DE").get(i / 6);
            routes.add(new RouteFigures(new OfWay(from, "KZ-KOR", to), 40 - i, Totals.NONE));
        }
        routes.add(new RouteFigures(new OfWay("AF", "KG-AKZ", "RU"), 1, Totals.NONE));
        var figures = MapFixture.figures(List.of(MapFixture.post("KZ-KOR", 800)), routes);
        assertThat(PAINTER.drawnRoutes(figures)).isEqualTo(routes.subList(0, 20));
        assertThat(WORDS.missing(figures, OptionalInt.of(20)))
                .contains("Routes on the map: 20 of 31.");
        assertThat(arcs(paint(figures, ROUTES))).hasSize(40);
        assertThat(arcs(paint(figures, posts(new OfPost("KZ-KOR")))))
                .as("routes of the selected post")
                .hasSize(40);
        assertThat(arcs(paint(figures, posts(null)))).isEmpty();
    }

    @Test
    void aRouteIsAsWideAsItHasCases() {
        List<RouteFigures> routes =
                List.of(
                        new RouteFigures(new OfWay("AF", "KZ-KOR", "RU"), 10, Totals.NONE),
                        new RouteFigures(new OfWay("TJ", "KG-OSS", "RU"), 5, Totals.NONE));
        var figures = MapFixture.figures(List.of(MapFixture.post("KZ-KOR", 15)), routes);
        List<Double> widths =
                arcs(paint(figures, ROUTES)).stream().map(MapMark.Shape::width).toList();
        assertThat(widths.getFirst()).isGreaterThan(widths.getLast());
    }

    private static List<MapMark.Shape> arcs(MapPicture picture) {
        return picture.marks().stream()
                .filter(MapMark.Shape.class::isInstance)
                .map(MapMark.Shape.class::cast)
                .filter(shape -> shape.style() == MapStyle.ROUTE)
                .toList();
    }

    @Test
    void theMapNamesItsSourceAndHowItDrawsDisputedBorders() {
        MapPicture picture = paint(MapFixture.figures(List.of(), List.of()), posts(null));
        assertThat(texts(picture))
                .contains("Borders: Natural Earth 4.1.0; dashed: disputed, as in the source");
        assertThat(picture.marks()).extracting(MapMark::style).contains(MapStyle.DISPUTED);
        var agency = MapGround.of(GROUND.outlines(), "service.geojson");
        var painter = new MapPainter(agency, WORDS, IMAGE::textWidth);
        MapPicture own =
                painter.paint(MapFixture.figures(List.of(), List.of()), posts(null), WHOLE)
                        .over(agency.picture(WHOLE));
        assertThat(texts(own)).contains("Borders: service.geojson");
        assertThat(own.marks()).extracting(MapMark::style).doesNotContain(MapStyle.DISPUTED);
    }

    private static List<String> texts(MapPicture picture) {
        return picture.marks().stream()
                .filter(MapMark.Text.class::isInstance)
                .map(mark -> ((MapMark.Text) mark).text())
                .toList();
    }

    @Test
    void thePictureOfAFileHasTheColourOfADiscInItsMiddle() {
        var figures = MapFixture.figures(List.of(MapFixture.post("KZ-KOR", 4)), List.of());
        var view = new MapProjection(new MapPoint(7471.287, 4303.882), 1, 800, 400);
        MapPicture picture = PAINTER.paint(figures, posts(null), view).over(GROUND.picture(view));
        int[] argb = IMAGE.draw(picture, MapImage.FINE);
        assertThat(argb).hasSize(1600 * 800);
        int middle = argb[400 * 1600 + 800];
        int blue = middle & 0xff;
        int red = middle >> 16 & 0xff;
        assertThat(blue - red).as("blue on white").isGreaterThan(100);
        assertThat(picture.targetAt(400, 200)).contains(new OfPost("KZ-KOR"));
        assertThat(picture.targetAt(10, 10)).isEmpty();
    }

    @Test
    void eachThemeHasColoursForEachMark() {
        var figures = MapFixture.figures(List.of(MapFixture.post("KZ-KOR", 4)), List.of());
        for (String theme : List.of("light", "dark", "contrast")) {
            var image = MapImage.of(theme);
            MapPicture picture =
                    PAINTER.paint(figures, posts(null), WHOLE).over(GROUND.picture(WHOLE));
            assertThat(IntStream.of(image.draw(picture, 1)).distinct().count())
                    .as(theme)
                    .isGreaterThan(50);
            for (MapStyle style : MapStyle.values()) {
                assertThat(image.has(style)).as("%s %s", theme, style).isTrue();
            }
        }
    }

    @Test
    void linesOfNaturalEarthAreSmallAndDrawEachCountryOfTheRegion() throws IOException {
        long bytes = 0;
        for (String file : List.of("outlines.txt", "lines.txt")) {
            try (InputStream in = MapGround.class.getResourceAsStream("/rubezh/map/" + file)) {
                bytes += Objects.requireNonNull(in).readAllBytes().length;
            }
        }
        assertThat(bytes).isLessThan(300_000);
        for (String country : List.of("KG", "KZ", "TJ", "UZ", "TM", "AF", "RU", "CN", "IR")) {
            assertThat(GROUND.outlines().find(country).orElseThrow().rings())
                    .as(country)
                    .isNotEmpty();
        }
        Set<MapPoint> kyrgyz = points("KG");
        assertThat(points("UZ")).as("a border is the same of both").anyMatch(kyrgyz::contains);
        assertThat(GROUND.outlines().find("RU").orElseThrow().rings())
                .as("Russia is where it is")
                .anyMatch(ring -> ring.west() > 2_000 && ring.east() > 17_000);
    }

    private static Set<MapPoint> points(String country) {
        return GROUND.outlines().find(country).orElseThrow().rings().stream()
                .flatMap(ring -> ring.spots().stream())
                .collect(Collectors.toSet());
    }
}
