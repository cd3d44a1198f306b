package rubezh.domain.quantity;

import module java.base;

/**
 * A radiation level in the unit the instrument showed. Text form {@code "0.12 uSv/h"}, {@code "35
 * cps"}.
 *
 * @param thousandths thousandths of the unit, not negative
 * @param unit unit as entered, never converted
 */
public record RadiationLevel(long thousandths, RadiationUnit unit) {
    public static final Pattern SHAPE =
            Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,3})? (uSv/h|mSv/h|uR/h|mR/h|cps)");

    public RadiationLevel {
        if (thousandths < 0) {
            throw new IllegalArgumentException("negative: " + thousandths);
        }
    }

    /**
     * @throws IllegalArgumentException if the text is anything else
     */
    public static RadiationLevel of(String text) {
        if (!SHAPE.matcher(text).matches()) {
            throw new IllegalArgumentException("not a radiation level: " + text);
        }
        int space = text.indexOf(' ');
        return new RadiationLevel(
                new BigDecimal(text.substring(0, space)).movePointRight(3).longValueExact(),
                RadiationUnit.find(text.substring(space + 1)).orElseThrow());
    }

    /** Returns the level in its unit, say {@code 0.12}. */
    public String digits() {
        BigDecimal value = BigDecimal.valueOf(thousandths, 3).stripTrailingZeros();
        return value.setScale(Math.max(unit.decimals(), value.scale())).toPlainString();
    }

    @Override
    public String toString() {
        return digits() + " " + unit.code();
    }
}
