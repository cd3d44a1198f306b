package rubezh.domain.quantity;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * A radiation level, in whole nanosieverts an hour. Text form {@code "0.12 uSv/h"}: microsieverts
 * an hour, as instruments show them.
 *
 * @param nanosieverts nanosieverts an hour, not negative
 */
public record DoseRate(long nanosieverts) {
    public static final Pattern SHAPE = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,3})? uSv/h");

    public DoseRate {
        if (nanosieverts < 0) {
            throw new IllegalArgumentException("negative: " + nanosieverts);
        }
    }

    /**
     * @throws IllegalArgumentException if the text is anything else
     */
    public static DoseRate of(String text) {
        if (!SHAPE.matcher(text).matches()) {
            throw new IllegalArgumentException("not a dose rate: " + text);
        }
        String digits = text.substring(0, text.indexOf(' '));
        return new DoseRate(new BigDecimal(digits).movePointRight(3).longValueExact());
    }

    /** Returns microsieverts an hour, say {@code 0.12}. */
    public String digits() {
        BigDecimal value = BigDecimal.valueOf(nanosieverts, 3).stripTrailingZeros();
        return value.setScale(Math.max(2, value.scale())).toPlainString();
    }

    @Override
    public String toString() {
        return digits() + " uSv/h";
    }
}
