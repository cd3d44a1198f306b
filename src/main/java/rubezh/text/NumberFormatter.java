package rubezh.text;

/**
 * Formats numbers: decimal comma in Russian, point in English; digits in groups of three by a
 * narrow no-break space, because a comma could be read as a decimal sign; in English print by a
 * comma. Never rounds. Immutable.
 *
 * <pre>{@code
 * NumberFormatter.in(Language.EN).scaled(2_075_000, 1_000_000, 3) // 2.075
 * }</pre>
 *
 * @see NumberReader
 */
public final class NumberFormatter {
    private static final char NARROW_SPACE = '\u202F';

    private final char decimalSign;
    private final char groupSign;

    private NumberFormatter(char decimalSign, char groupSign) {
        this.decimalSign = decimalSign;
        this.groupSign = groupSign;
    }

    /** Returns the format of a language on the screen. */
    public static NumberFormatter in(Language language) {
        return new NumberFormatter(language.choose(",", ".").charAt(0), NARROW_SPACE);
    }

    /** Returns the format of a language in print: {@code 6 412} in Russian, {@code 6,412}. */
    public static NumberFormatter inPrint(Language language) {
        return language == Language.EN ? new NumberFormatter('.', ',') : in(language);
    }

    public char decimalSign() {
        return decimalSign;
    }

    /** Formats a whole number: {@code 1 284}. */
    public String whole(long number) {
        String digits = Long.toString(number);
        return grouped(digits);
    }

    /**
     * Formats a plain decimal as entered, with its zeros: {@code "1284.500"} becomes {@code 1
     * 284,500}.
     */
    public String decimal(String digits) {
        int point = digits.indexOf('.');
        return point < 0
                ? grouped(digits)
                : grouped(digits.substring(0, point)) + decimalSign + digits.substring(point + 1);
    }

    /**
     * Formats {@code base / size} exactly, with at least {@code decimals} digits after the decimal
     * sign and more only if needed: 2 075 000 milligrams by 1 000 000 is {@code 2,075}.
     *
     * @param size base units in one displayed unit, a power of ten
     */
    public String scaled(long base, long size, int decimals) {
        return decimal(plain(base, size, decimals));
    }

    /** Returns {@code base / size} as a plain decimal with a point. */
    public static String plain(long base, long size, int decimals) {
        int scale = Long.toString(size).length() - 1;
        String digits = Long.toString(base);
        String sign = digits.startsWith("-") ? "-" : "";
        String padded = "0".repeat(scale) + digits.substring(sign.length());
        String whole = padded.substring(0, padded.length() - scale).replaceFirst("^0+(?=.)", "");
        String fraction = padded.substring(padded.length() - scale);
        int end = fraction.length();
        while (end > decimals && fraction.charAt(end - 1) == '0') {
            end--;
        }
        String kept = fraction.substring(0, end) + "0".repeat(Math.max(0, decimals - scale));
        String number = whole.isEmpty() ? "0" : whole;
        return sign + number + (kept.isEmpty() ? "" : "." + kept);
    }

    private String grouped(String digits) {
        boolean negative = digits.startsWith("-");
        int first = negative ? 1 : 0;
        int length = digits.length() - first;
        var text = new StringBuilder(negative ? "\u2212" : "");
        for (int i = 0; i < length; i++) {
            if (i > 0 && (length - i) % 3 == 0) {
                text.append(groupSign);
            }
            text.append(digits.charAt(first + i));
        }
        return text.toString();
    }
}
