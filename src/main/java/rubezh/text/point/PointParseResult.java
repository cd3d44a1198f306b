package rubezh.text.point;

import java.util.List;

/** Result of reading a typed point. */
public sealed interface PointParseResult {
    /**
     * A point.
     *
     * @param latitude hundred-thousandths of a degree, north positive, at most 90 degrees
     * @param longitude hundred-thousandths of a degree, east positive, at most 180 degrees
     */
    record Value(int latitude, int longitude) implements PointParseResult {}

    /**
     * Not a point; the text stays in the field.
     *
     * @param names arguments of the sentence
     */
    record Refused(PointProblem problem, List<Object> names) implements PointParseResult {
        static Refused of(PointProblem problem) {
            return new Refused(problem, List.of());
        }
    }

    /** Why a typed point is refused; the sentence is message {@code common.point.<name>}. */
    enum PointProblem {
        /** The text has none of the notations of a point. */
        NOT_A_POINT,
        /** Latitude or longitude is missing. */
        ONE_ONLY,
        /** The border between latitude and longitude is ambiguous. */
        UNCLEAR,
        /** Only one angle has a letter, or both are latitudes or both longitudes. */
        LETTERS,
        /** Minutes or seconds of sixty or more. */
        SIXTY,
        /** More than 90 degrees of latitude or 180 of longitude. */
        BEYOND,
        /** A square of the grid with a different number of digits to the east and to the north. */
        SQUARE_DIGITS,
        /** A square of the grid wider than 100 metres. */
        SQUARE_COARSE,
        /** The grid has no such square. */
        SQUARE_NONE,
        /**
         * Cyrillic letters that mean one square by their shape and another by their keys; the
         * sentence names both.
         */
        SQUARE_EITHER;

        /** Returns the message key of the sentence. */
        public String key() {
            return "common.point." + name();
        }
    }
}
