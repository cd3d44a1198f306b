package rubezh.text.point;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import rubezh.text.Language;

/** Formatting of points: each notation is read back. */
class PointFormatterTest {
    private static final long SEED = 20_261_125L;
    private static final double METRES_IN_UNIT = 1.11319;

    @Test
    void formattedDegreesAndSecondsAreReadAsTheSamePoint() {
        var random = new Random(SEED);
        for (int i = 0; i < 10_000; i++) {
            var point = randomPoint(random, 9_000_000);
            for (Language language : Language.values()) {
                var formatter = PointFormatter.in(language);
                assertThat(PointReader.read(formatter.degrees(point.latitude(), point.longitude())))
                        .as("seed %d round %d", SEED, i)
                        .isEqualTo(point);
                assertThat(PointReader.read(formatter.seconds(point.latitude(), point.longitude())))
                        .as("seed %d round %d", SEED, i)
                        .isEqualTo(point);
            }
        }
    }

    /** The square is rounded to half a metre, the point to half a unit. */
    @Test
    void aFormattedSquareIsReadWithinAMetre() {
        var random = new Random(SEED);
        for (int i = 0; i < 10_000; i++) {
            var point = randomPoint(random, 7_900_000);
            String square =
                    PointFormatter.in(Language.EN).square(point.latitude(), point.longitude());
            assertThat(PointReader.read(square))
                    .as("seed %d round %d %s %s", SEED, i, point, square)
                    .isInstanceOfSatisfying(
                            PointParseResult.Value.class,
                            read -> assertThat(metres(point, read)).isLessThan(1.5));
        }
    }

    @Test
    void pointsNearThePolesHaveNoSquare() {
        assertThat(PointFormatter.in(Language.EN).square(8_400_001, 0)).isEmpty();
        assertThat(PointFormatter.in(Language.EN).square(-8_000_001, 0)).isEmpty();
        assertThat(PointFormatter.in(Language.EN).square(8_400_000, 18_000_000)).isNotEmpty();
    }

    @Test
    void aPointIsFormattedInTheNotationsThatWereNotTyped() {
        var formatter = PointFormatter.in(Language.RU);
        assertThat(formatter.otherNotations(4_052_341, 7_279_876, "43tce1353888181"))
                .isEqualTo(
                        "40,52341 72,79876 = 40°31′24,28″\u00A0с. ш.,\u00A072°47′55,54″\u00A0в. д."
                                + " = 43TCE\u00A013538\u00A088181");
        assertThat(formatter.otherNotations(4_052_341, 7_279_876, "40,52341 72,79876"))
                .startsWith("40°31′24,28″");
    }

    private static PointParseResult.Value randomPoint(Random random, int latitude) {
        return new PointParseResult.Value(
                random.nextInt(-latitude, latitude + 1), random.nextInt(-18_000_000, 18_000_001));
    }

    private static double metres(PointParseResult.Value one, PointParseResult.Value other) {
        double north = (one.latitude() - other.latitude()) * METRES_IN_UNIT;
        double cosine = Math.cos(Math.toRadians(one.latitude() / 100_000.0));
        double east = (one.longitude() - other.longitude()) * METRES_IN_UNIT * cosine;
        return Math.hypot(north, east);
    }
}
