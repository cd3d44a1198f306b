package rubezh.domain.quantity;

import module java.base;

/**
 * A share, exact to a hundredth of a per cent. Text form {@code "12.50 %"}.
 *
 * @param hundredths hundredths of a per cent, 0 to 10 000
 */
public record Percent(int hundredths) {
    public static final Pattern SHAPE =
            Pattern.compile("(0?[0-9]{1,2}(\\.[0-9]{1,2})?|100(\\.00?)?) %");
    private static final int WHOLE = 10_000;

    public Percent {
        if (hundredths < 0 || hundredths > WHOLE) {
            throw new IllegalArgumentException("not a share: " + hundredths);
        }
    }

    /**
     * @throws IllegalArgumentException if the text is anything else
     */
    public static Percent of(String text) {
        if (!SHAPE.matcher(text).matches()) {
            throw new IllegalArgumentException("not a share: " + text);
        }
        return new Percent(
                new BigDecimal(text.substring(0, text.length() - 2))
                        .movePointRight(2)
                        .intValueExact());
    }

    /** Returns the digits without the sign, say {@code 12.50}. */
    public String digits() {
        return BigDecimal.valueOf(hundredths, 2).toPlainString();
    }

    @Override
    public String toString() {
        return digits() + " %";
    }
}
