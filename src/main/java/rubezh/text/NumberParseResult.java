package rubezh.text;

/** What a typed number turned out to be. */
public sealed interface NumberParseResult {
    /**
     * A number.
     *
     * @param digits a plain decimal with a point, every digit typed after the decimal sign kept; no
     *     leading zeros, no grouping, no exponent
     */
    record Value(String digits) implements NumberParseResult {}

    /** Not a number; the text stays with the person. */
    record Refused(NumberProblem problem) implements NumberParseResult {}
}
