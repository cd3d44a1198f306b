package rubezh.table.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rubezh.text.FaultAssertions.assertFault;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rubezh.table.boundary.CountryOutline.MapPoint;

class AgencyBoundariesTest {
    private static final String SQUARE = "[[[70,40],[72,40],[72,42],[70,42],[70,40]]]";

    @TempDir Path folder;

    private AgencyBoundaries read(String json) throws IOException {
        return AgencyBoundaries.read(Files.writeString(folder.resolve("agency.geojson"), json));
    }

    private static String collection(String... features) {
        return "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}";
    }

    private static String feature(String properties, String type, String coordinates) {
        return """
        {"type":"Feature","properties":{%s},
         "geometry":{"type":"%s","coordinates":%s}}
        """
                .formatted(properties, type, coordinates);
    }

    @Test
    void anOutlineIsReadAndWrittenStepByStep() {
        String line = "KG|4146 7453|10 20 5 -5 -7 0|1 2 3 4";
        CountryOutline read = CountryOutline.of(line);
        assertThat(read.middle()).isEqualTo(new MapPoint(7453, 4146));
        assertThat(read.rings().getFirst().spots())
                .containsExactly(new MapPoint(10, 20), new MapPoint(15, 15), new MapPoint(8, 15));
        assertThat(read.rings().getFirst().west()).isEqualTo(8);
        assertThat(read.line()).isEqualTo(line);
        assertThatThrownBy(() -> CountryOutline.of("KG|4146 7453"))
                .hasMessageContaining("no outline");
        assertThatThrownBy(() -> CountryOutline.of("KG|4146|1 2 3"))
                .hasMessageContaining("no pairs");
    }

    @Test
    void aCountryThatTheFileLacksKeepsItsPin() throws IOException {
        CountryOutlines builtIn = CountryOutlines.builtIn();
        CountryOutlines few =
                read(collection(feature("\"ISO_A2\":\"UZ\"", "Polygon", SQUARE))).outlines();
        CountryOutlines drawn = few.withPinsOf(builtIn);
        assertThat(drawn.find("UZ")).isEqualTo(few.find("UZ"));
        CountryOutline russia = drawn.find("RU").orElseThrow();
        assertThat(russia.middle()).isEqualTo(builtIn.find("RU").orElseThrow().middle());
        assertThat(russia.rings()).isEmpty();
    }

    @Test
    void whatIsBuiltInIsWrittenAsItIsRead() {
        CountryOutlines builtIn = CountryOutlines.builtIn();
        assertThat(CountryOutlines.of(builtIn.text())).isEqualTo(builtIn);
    }

    /** The pin stays where the built-in one is: a way to Russia ends at Moscow. */
    @Test
    void aCountryIsKnownByItsCodeAndKeepsItsPin() throws IOException {
        AgencyBoundaries read =
                read(
                        collection(
                                feature("\"ISO_A2\":\"ru\"", "Polygon", SQUARE),
                                feature(
                                        "\"ISO_A2\":\"-99\",\"iso_a2_eh\":\"KG\"",
                                        "Polygon",
                                        SQUARE),
                                feature("\"NAME\":\"disputed\"", "Polygon", SQUARE),
                                feature("\"code\":\"UZ\"", "Point", "[66,41]")));
        assertThat(read.outlines().all())
                .extracting(CountryOutline::country)
                .containsExactly("-", "KG", "RU");
        assertThat(read.countries()).isEqualTo(2);
        assertKeepsPin(read.outlines().find("RU").orElseThrow());
        assertThat(read.outlines().find("-").orElseThrow().middle())
                .isEqualTo(new MapPoint(7100, 4100));
        assertThat(AgencyBoundaries.of(read.text())).isEqualTo(read);
        assertThat(read.name()).isEqualTo("agency.geojson");
    }

    private static void assertKeepsPin(CountryOutline russia) {
        assertThat(russia.middle()).isEqualTo(new MapPoint(3762, 5576));
        assertThat(russia.rings().getFirst().spots())
                .containsExactly(
                        new MapPoint(7000, 4000),
                        new MapPoint(7200, 4000),
                        new MapPoint(7200, 4200),
                        new MapPoint(7000, 4200));
    }

    @Test
    void smallIslandsAreLeftOutUnlessThereIsNothingElse() throws IOException {
        String island = "[[[10,10],[10.1,10],[10.1,10.1],[10,10.1],[10,10]]]";
        String both = "[" + island + "," + SQUARE + "]";
        AgencyBoundaries read =
                read(
                        collection(
                                feature("\"iso\":\"KG\"", "MultiPolygon", both),
                                feature("\"iso\":\"TJ\"", "Polygon", island)));
        assertThat(read.outlines().find("KG").orElseThrow().rings()).hasSize(1);
        assertThat(read.outlines().find("TJ").orElseThrow().rings()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MAP-001 | borders of my agency",
                "MAP-001 | {\"type\":\"Feature\"}",
                "MAP-001 | []",
                "MAP-001 | {\"type\":\"FeatureCollection\",\"features\":[{",
                "MAP-002 | [[[7823000,5000000],[1,1],[1,2],[7823000,5000000]]]",
                "MAP-002 | [[[\"70\",40],[72,40],[72,42],[70,40]]]",
                "MAP-003 | [[[70,40],[72,40],[72,42]]]",
                "MAP-003 | 7"
            })
    void aFileThatIsNoneIsRefusedWithItsReason(String code, String content) {
        String json =
                code.equals("MAP-001")
                        ? content
                        : collection(feature("\"iso\":\"KG\"", "Polygon", content));
        assertFault(() -> read(json), code);
    }

    /** Compares with the recursive form of the method, point by point. */
    @Test
    void aThinnedLineStraysNoFartherThanAllowed() {
        long seed = 20_261_127L;
        var random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            List<MapPoint> line = walk(random, 2 + random.nextInt(200));
            assertThat(RingGeometry.thinned(line, 3))
                    .as("seed %d", seed)
                    .isEqualTo(recursive(line));
        }
    }

    private static List<MapPoint> walk(Random random, int length) {
        var line = new ArrayList<MapPoint>();
        double east = 0;
        double north = 0;
        for (int i = 0; i < length; i++) {
            east += random.nextInt(9) - 2;
            north += random.nextInt(9) - 4;
            line.add(new MapPoint(east, north));
        }
        return line;
    }

    private static List<MapPoint> recursive(List<MapPoint> line) {
        int last = line.size() - 1;
        int farthest = 0;
        double most = 3;
        for (int i = 1; i < last; i++) {
            double away = distance(line.get(i), line.getFirst(), line.get(last));
            if (away > most) {
                most = away;
                farthest = i;
            }
        }
        if (farthest == 0) {
            return List.of(line.getFirst(), line.get(last));
        }
        var kept = new ArrayList<>(recursive(line.subList(0, farthest + 1)));
        kept.removeLast();
        kept.addAll(recursive(line.subList(farthest, last + 1)));
        return kept;
    }

    /** Twice the area of the triangle over the length of its base. */
    private static double distance(MapPoint point, MapPoint from, MapPoint to) {
        double base = Math.hypot(to.east() - from.east(), to.north() - from.north());
        double twice =
                (to.north() - from.north()) * (point.east() - from.east())
                        - (to.east() - from.east()) * (point.north() - from.north());
        return base == 0
                ? Math.hypot(point.east() - from.east(), point.north() - from.north())
                : Math.abs(twice) / base;
    }
}
