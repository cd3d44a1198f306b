package rubezh.domain.quantity;

import java.util.regex.Pattern;

/**
 * A sum of money as entered. Text form {@code "1500.00 USD"}.
 *
 * @param digits a plain decimal with a point, at most two decimals, no grouping, not negative
 * @param currency ISO 4217
 */
public record Money(String digits, String currency) {
    public static final Pattern SHAPE =
            Pattern.compile("(0|[1-9][0-9]{0,14})(\\.[0-9]{1,2})? [A-Z]{3}");

    public Money {
        if (!SHAPE.matcher(digits + " " + currency).matches()) {
            throw new IllegalArgumentException("not a sum: " + digits + " " + currency);
        }
    }

    /**
     * @throws IllegalArgumentException if the text is anything else
     */
    public static Money of(String text) {
        int space = Math.max(0, text.indexOf(' '));
        return new Money(text.substring(0, space), text.substring(space).strip());
    }

    @Override
    public String toString() {
        return digits + " " + currency;
    }
}
