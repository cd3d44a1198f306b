package rubezh.domain.seizure;

import module java.base;

/**
 * A point on the Earth, WGS 84, exact to a hundred-thousandth of a degree (about a metre). Text
 * form {@code "40.52341 72.79876"}.
 *
 * @param latitude hundred-thousandths of a degree, north positive, at most 90 degrees
 * @param longitude hundred-thousandths of a degree, east positive, at most 180 degrees
 */
public record Coordinates(int latitude, int longitude) {
    public static final Pattern SHAPE =
            Pattern.compile(
                    "(-?(?:[0-8]?[0-9]\\.[0-9]{5}|90\\.0{5}))"
                            + " (-?(?:(?:0?[0-9]{1,2}|1[0-7][0-9])\\.[0-9]{5}|180\\.0{5}))");

    /** Column of a code list with the place of an entry, say of a crossing point. */
    public static final String COLUMN = "coordinates";

    private static final int UNIT = 100_000;

    public Coordinates {
        if (Math.abs(latitude) > 90 * UNIT || Math.abs(longitude) > 180 * UNIT) {
            throw new IllegalArgumentException("not on the Earth: " + latitude + " " + longitude);
        }
    }

    /**
     * @throws IllegalArgumentException if the text is anything else
     */
    public static Coordinates of(String text) {
        Matcher parts = SHAPE.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not coordinates: " + text);
        }
        return new Coordinates(units(parts.group(1)), units(parts.group(2)));
    }

    /** Returns the coordinates of a text; empty for anything else. */
    public static Optional<Coordinates> find(String text) {
        return SHAPE.matcher(text).matches() ? Optional.of(of(text)) : Optional.empty();
    }

    private static int units(String degrees) {
        return new BigDecimal(degrees).movePointRight(5).intValueExact();
    }

    private static String degrees(int units) {
        return String.format(
                Locale.ROOT,
                "%s%d.%05d",
                units < 0 ? "-" : "",
                Math.abs(units) / UNIT,
                Math.abs(units) % UNIT);
    }

    @Override
    public String toString() {
        return degrees(latitude) + " " + degrees(longitude);
    }
}
