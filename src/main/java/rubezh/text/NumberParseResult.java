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
}
