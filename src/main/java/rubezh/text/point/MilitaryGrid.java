package rubezh.text.point;

import module java.base;

import mil.nga.grid.features.Point;
import mil.nga.mgrs.MGRS;
import mil.nga.mgrs.utm.UTM;

/**
 * Adapter of the grid library. The library calculates in doubles, to some centimetres; results are
 * whole hundred-thousandths of a degree and whole metres.
 */
final class MilitaryGrid {
    private static final Pattern LETTERS = Pattern.compile("[C-HJ-NP-X][A-HJ-NP-Z][A-HJ-NP-V]");
    private static final int ZONES = 60;
    private static final int DEGREE = 100_000;
    private static final int SOUTH = -80 * DEGREE;
    private static final int NORTH = 84 * DEGREE;
    private static final double HALF_METRE = 0.5;

    private MilitaryGrid() {}

    /**
     * Returns the south-western corner of a square metre, empty if its zone has no such square. Up
     * to three degrees east of a zone its letters are valid but name no square; the library would
     * return a point of another zone.
     *
     * @param letters band, column and row
     * @param east metres from the western side of the square of 100 kilometres
     * @param north metres from its southern side
     */
    static Optional<PointParseResult.Value> corner(int zone, String letters, int east, int north) {
        if (zone < 1 || zone > ZONES || !LETTERS.matcher(letters).matches()) {
            return Optional.empty();
        }
        MGRS square =
                MGRS.create(
                        zone, letters.charAt(0), letters.charAt(1), letters.charAt(2), east, north);
        Point corner = square.toPoint();
        boolean inZone =
                Math.abs(corner.getLatitude()) <= 90
                        && Math.abs(corner.getLongitude()) <= 180
                        && format(MGRS.from(roundedUp(corner))).equals(format(square));
        return inZone
                ? Optional.of(
                        new PointParseResult.Value(
                                units(corner.getLatitude()), units(corner.getLongitude())))
                : Optional.empty();
    }

    /** Returns the square metre nearest to a point; empty near the poles, which have no zones. */
    static Optional<String> square(int latitude, int longitude) {
        if (latitude < SOUTH || latitude > NORTH) {
            return Optional.empty();
        }
        MGRS square = MGRS.from(roundedUp(Point.point(degrees(longitude), degrees(latitude))));
        return Optional.of(
                String.format(
                        Locale.ROOT,
                        "%s %05d %05d",
                        format(square),
                        square.getEasting(),
                        square.getNorthing()));
    }

    private static String format(MGRS square) {
        return square.getZone()
                + String.valueOf(square.getBand())
                + square.getColumn()
                + square.getRow();
    }

    /** Moves a point by half a metre to the north-east, as the library truncates to metres. */
    private static Point roundedUp(Point point) {
        UTM utm = UTM.from(point);
        return UTM.point(
                utm.getZone(),
                utm.getHemisphere(),
                utm.getEasting() + HALF_METRE,
                utm.getNorthing() + HALF_METRE);
    }

    private static int units(double degrees) {
        return BigDecimal.valueOf(degrees)
                .movePointRight(5)
                .setScale(0, RoundingMode.HALF_EVEN)
                .intValueExact();
    }

    private static double degrees(int units) {
        return BigDecimal.valueOf(units, 5).doubleValue();
    }
}
