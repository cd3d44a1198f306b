package rubezh.domain.seizure;

import java.math.BigDecimal;

/**
 * Bounding rectangle of a country, used to detect swapped or mistyped coordinates; not a border.
 * Sides are in hundred-thousandths of a degree; a rectangle whose western side is greater than the
 * eastern one crosses the 180th meridian.
 */
public record CountryBounds(int south, int north, int west, int east) {
    /**
     * Parses {@code "39.0 43.4 69.1 80.4"}: south, north, west, east in degrees.
     *
     * @throws IllegalArgumentException if the text is anything else
     */
    public static CountryBounds of(String text) {
        String[] sides = text.split(" ");
        if (sides.length != 4) {
            throw new IllegalArgumentException("not four sides: " + text);
        }
        return new CountryBounds(
                units(sides[0]), units(sides[1]), units(sides[2]), units(sides[3]));
    }

    private static int units(String degrees) {
        return new BigDecimal(degrees).movePointRight(5).intValueExact();
    }

    public boolean contains(Coordinates point) {
        boolean beyondWest = point.longitude() < west;
        boolean beyondEast = point.longitude() > east;
        return point.latitude() >= south
                && point.latitude() <= north
                && (west <= east ? !beyondWest && !beyondEast : !(beyondWest && beyondEast));
    }
}
