package rubezh.shape;

import module java.base;

/**
 * Parser of a time in the form that {@link LeafCodec} writes, {@code 2009-08-24T10:30:00+06:00},
 * digit by digit: lists and imports read a hundred thousand of them, and the parser of the library
 * takes ten times as long. It leaves any other form to that parser, so both accept the same.
 */
final class TimeParser {
    private static final String UTC = "2009-08-24T10:30:00Z";
    private static final String WITH_OFFSET = "2009-08-24T10:30:00+06:00";

    private final String text;

    private TimeParser(String text) {
        this.text = text;
    }

    /**
     * Parses a time with an offset.
     *
     * @throws java.time.DateTimeException if it is not one
     */
    static OffsetDateTime parse(String text) {
        var parser = new TimeParser(text);
        return parser.isUsual(UTC) || parser.isUsual(WITH_OFFSET)
                ? parser.time()
                : OffsetDateTime.parse(text);
    }

    /** Returns whether digits and signs stand where the example has them. */
    private boolean isUsual(String example) {
        if (text.length() != example.length()) {
            return false;
        }
        for (int i = 0; i < example.length(); i++) {
            char c = text.charAt(i);
            char like = example.charAt(i);
            boolean same = isDigit(like) ? isDigit(c) : c == like || like == '+' && c == '-';
            if (!same) {
                return false;
            }
        }
        return text.length() == UTC.length() || isUsualOffset();
    }

    /** Returns whether the offset is within what any zone has; the library judges the others. */
    private boolean isUsualOffset() {
        return number(20, 22) < 18 && number(23, 25) < 60;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private OffsetDateTime time() {
        return OffsetDateTime.of(
                LocalDateTime.of(
                        number(0, 4),
                        number(5, 7),
                        number(8, 10),
                        number(11, 13),
                        number(14, 16),
                        number(17, 19)),
                offset());
    }

    private ZoneOffset offset() {
        if (text.length() == UTC.length()) {
            return ZoneOffset.UTC;
        }
        int seconds = number(20, 22) * 3600 + number(23, 25) * 60;
        return ZoneOffset.ofTotalSeconds(text.charAt(19) == '-' ? -seconds : seconds);
    }

    private int number(int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = number * 10 + text.charAt(i) - '0';
        }
        return number;
    }
}
