package rubezh.text;

/** Result of reading a typed number. */
public sealed interface NumberParseResult {
    /**
     * A number.
     *
     * @param digits a plain decimal with a point and every digit typed after it; no leading zeros,
     *     no grouping, no exponent
     */
    record Value(String digits) implements NumberParseResult {}

    /** Not a number; the text stays in the field. */
    record Refused(NumberProblem problem) implements NumberParseResult {}

    /**
     * Reasons to refuse a typed number or amount; the sentence is message {@code
     * common.number.<name>}.
     */
    enum NumberProblem {
        /** Nothing was typed. */
        EMPTY,
        /** The text has characters other than digits and the signs of a number. */
        NOT_A_NUMBER,
        /** Digits are grouped, but not in threes by one kind of space. */
        GROUPING,
        /** More than fifteen digits before or eighteen after the decimal sign. */
        TOO_LONG,
        /** More than the largest amount of its unit. */
        TOO_LARGE,
        /** Pieces with three decimals, {@code 1,500}, which may be meant as thousands. */
        THOUSANDS,
        /** A negative amount, whose unit is not asked for first. */
        NEGATIVE,
        /** A number without a unit, in a field without a default unit. */
        UNIT_MISSING,
        /** An unknown unit. */
        UNIT_UNKNOWN,
        /** Terms of one sum have different units, or only some of them have one. */
        UNIT_MIXED;

        /** Returns the message key of the sentence. */
        public String key() {
            return "common.number." + name();
        }
    }
}
