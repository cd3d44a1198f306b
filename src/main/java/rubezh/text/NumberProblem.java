package rubezh.text;

/**
 * Why a typed number or amount is refused; the sentence is message {@code common.number.<name>}.
 */
public enum NumberProblem {
    /** Nothing was typed. */
    EMPTY,
    /** It holds something that is no digit and no sign of a number. */
    NOT_A_NUMBER,
    /** Digits are grouped, but not in threes by one kind of space. */
    GROUPING,
    /** More than fifteen digits before or nine after the decimal sign. */
    TOO_LONG,
    /** More than any amount of its unit can be. */
    TOO_LARGE,
    /** Finer than the smallest amount the unit can hold: a part of a milligram or of a tablet. */
    TOO_FINE,
    /** A number without a unit, and none is given by the field. */
    UNIT_MISSING,
    /** An unknown unit. */
    UNIT_UNKNOWN,
    /** Terms of one sum have different units, or only some of them have one. */
    UNIT_MIXED,
    /** The unit is not one this field takes. */
    UNIT_NOT_ALLOWED;

    /** Returns the key of the sentence. */
    public String key() {
        return "common.number." + name();
    }
}
