package rubezh.text;

/**
 * A formatted quantity in the three parts that a column aligns.
 *
 * @param whole digits before the decimal sign, grouped
 * @param fraction decimal sign and digits after it, or empty
 * @param unit symbol of the unit; empty where a word stands in place of a number
 */
public record FormattedQuantity(String whole, String fraction, String unit) {
    private static final char NO_BREAK_SPACE = '\u00A0';

    static FormattedQuantity of(String number, char decimalSign, String unit) {
        int sign = number.indexOf(decimalSign);
        return sign < 0
                ? new FormattedQuantity(number, "", unit)
                : new FormattedQuantity(number.substring(0, sign), number.substring(sign), unit);
    }

    /** Returns a word in place of a number, such as that there are traces only. */
    public static FormattedQuantity ofWord(String word) {
        return new FormattedQuantity(word, "", "");
    }

    /** Returns the number without its unit. */
    public String number() {
        return whole + fraction;
    }

    /** Returns {@code 1 284,500 кг}, with a no-break space before the unit. */
    @Override
    public String toString() {
        return unit.isEmpty() ? number() : number() + NO_BREAK_SPACE + unit;
    }
}
