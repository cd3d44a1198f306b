package rubezh.text.point;

import module java.base;

import rubezh.text.Language;
import rubezh.text.Messages;
import rubezh.text.NumberFormatter;

/**
 * Formats a point in each notation, so that an error in one shows in another. Immutable.
 *
 * @see PointReader
 */
public final class PointFormatter {
    private static final long DEGREE = 100_000;
    private static final long SECOND = 100;
    private static final long MINUTE = 60 * SECOND;

    private final Messages messages;
    private final char decimalSign;

    private PointFormatter(Messages messages, char decimalSign) {
        this.messages = messages;
        this.decimalSign = decimalSign;
    }

    public static PointFormatter in(Language language) {
        return new PointFormatter(
                Messages.in(language), NumberFormatter.in(language).decimalSign());
    }

    /** Formats degrees with a fraction: {@code 40,52341 72,79876}. */
    public String degrees(int latitude, int longitude) {
        return degrees(latitude) + " " + degrees(longitude);
    }

    private String degrees(int units) {
        long size = Math.abs((long) units);
        return (units < 0 ? "-" : "")
                + String.format(Locale.ROOT, "%d%s%05d", size / DEGREE, decimalSign, size % DEGREE);
    }

    /** Formats degrees truncated to hundredths: {@code 40,52 72,79}. */
    public String shortDegrees(int latitude, int longitude) {
        String exact = degrees(latitude, longitude);
        return exact.replaceAll("(?<=[.,][0-9]{2})[0-9]{3}", "");
    }

    /** Formats degrees, minutes and seconds: {@code 40°31′24,28″ с. ш., 72°47′55,54″ в. д.} */
    public String seconds(int latitude, int longitude) {
        String northSouth = latitude < 0 ? "common.point.south" : "common.point.north";
        String eastWest = longitude < 0 ? "common.point.west" : "common.point.east";
        String parallel = seconds(latitude) + "\u00A0" + messages.text(northSouth);
        return parallel + ",\u00A0" + seconds(longitude) + "\u00A0" + messages.text(eastWest);
    }

    /**
     * Formats hundredths of a second. They are finer than the unit of a point, so that reading
     * returns the same point.
     */
    private String seconds(int units) {
        long size = (Math.abs((long) units) * 60 * MINUTE + DEGREE / 2) / DEGREE;
        return String.format(
                Locale.ROOT,
                "%d°%02d′%02d%s%02d″",
                size / (60 * MINUTE),
                size / MINUTE % 60,
                size % MINUTE / SECOND,
                decimalSign,
                size % SECOND);
    }

    /** Formats the square metre of the grid; empty near the poles. */
    public String square(int latitude, int longitude) {
        return MilitaryGrid.square(latitude, longitude)
                .map(square -> square.replace(' ', '\u00A0'))
                .orElse("");
    }

    /** Formats a point in all notations except the typed one. */
    public String otherNotations(int latitude, int longitude, String typed) {
        String inTyped = typed.strip().toLowerCase(Locale.ROOT);
        return Stream.of(
                        degrees(latitude, longitude),
                        seconds(latitude, longitude),
                        square(latitude, longitude))
                .filter(text -> !text.isEmpty() && !text.toLowerCase(Locale.ROOT).equals(inTyped))
                .collect(Collectors.joining(" = "));
    }
}
