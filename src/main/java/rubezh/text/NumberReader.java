package rubezh.text;

import module java.base;

import rubezh.text.NumberParseResult.NumberProblem;

/**
 * Reads typed numbers strictly, the same in both languages: a comma or a point is the decimal sign
 * ({@code 1,234} and {@code 1.234} are a little more than one), one kind of space may group digits
 * in threes. Anything else is refused; no digit is dropped or rounded.
 *
 * @see NumberFormatter
 */
public final class NumberReader {
    private static final Pattern NUMBER =
            Pattern.compile(
                    "([-\\u2212]?)"
                            + "([0-9]+|[0-9]{1,3}(?:([ \\u00A0\\u202F\\u2009])[0-9]{3})(?:\\3[0-9]{3})*)"
                            + "(?:[.,]([0-9]+))?");
    private static final Pattern DIGITS_AND_SPACES =
            Pattern.compile("[-\\u2212]?[0-9][0-9 \\u00A0\\u202F\\u2009.,]*");
    private static final int WHOLE = 15;
    private static final int FRACTION = 18;

    private NumberReader() {}

    /** Reads a text; surrounding blanks are ignored. */
    public static NumberParseResult read(String text) {
        String typed = BlankCharacters.strip(text);
        if (typed.isEmpty()) {
            return new NumberParseResult.Refused(NumberProblem.EMPTY);
        }
        Matcher m = NUMBER.matcher(typed);
        if (!m.matches()) {
            return new NumberParseResult.Refused(problemOf(typed));
        }
        String whole = withoutLeadingZeros(m.group(2).replaceAll("[^0-9]", ""));
        String fraction = m.group(4);
        if (whole.length() > WHOLE || (fraction != null && fraction.length() > FRACTION)) {
            return new NumberParseResult.Refused(NumberProblem.TOO_LONG);
        }
        String sign = m.group(1).isEmpty() ? "" : "-";
        return new NumberParseResult.Value(sign + whole + (fraction == null ? "" : "." + fraction));
    }

    private static NumberProblem problemOf(String typed) {
        boolean spaces =
                typed.chars().anyMatch(c -> c == ' ' || c == 0xA0 || c == 0x202F || c == 0x2009);
        return spaces && DIGITS_AND_SPACES.matcher(typed).matches()
                ? NumberProblem.GROUPING
                : NumberProblem.NOT_A_NUMBER;
    }

    private static String withoutLeadingZeros(String digits) {
        int from = 0;
        while (from < digits.length() - 1 && digits.charAt(from) == '0') {
            from++;
        }
        return digits.substring(from);
    }
}
