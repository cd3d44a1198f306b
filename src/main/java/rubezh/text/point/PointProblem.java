package rubezh.text.point;

/** Why a typed point is refused; the sentence is message {@code common.point.<name>}. */
public enum PointProblem {
    /** It is written in none of the ways a point can be. */
    NOT_A_POINT,
    /** Only one of the two, latitude or longitude, is there. */
    ONE_ONLY,
    /** The border between latitude and longitude is ambiguous. */
    UNCLEAR,
    /** Only one of the two has a letter, or both are latitudes or both longitudes. */
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
    /** Cyrillic letters that mean one square by their looks and another by their keys: both. */
    SQUARE_EITHER;

    /** Returns the key of the sentence. */
    public String key() {
        return "common.point." + name();
    }
}
