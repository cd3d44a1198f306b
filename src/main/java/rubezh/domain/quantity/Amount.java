package rubezh.domain.quantity;

import module java.base;

/**
 * A measured amount as entered: the digits with trailing zeros, and the unit. It is a single value,
 * so that a merge can never combine the number of one author with the unit of another. Text form
 * {@code "12.500 KGM"}.
 *
 * <p>The digits stay as typed; a quantity finer than the base unit of its kind is rounded half up,
 * as of pounds and ounces, and rule QTY-019 says so. A quantity saturates at the limits of a long;
 * rule QTY-004 reports such amounts.
 *
 * <pre>{@code
 * Amount.of("12.500 KGM").quantity().base() // 12_500_000_000
 * }</pre>
 *
 * @see Quantity
 * @param digits a plain decimal with a point, no sign unless negative, no exponent, no grouping
 * @param unit unit of the digits
 */
public record Amount(String digits, Unit unit) {
    private static final BigDecimal LARGEST_BASE = BigDecimal.valueOf(Long.MAX_VALUE);

    private static final Pattern DIGITS =
            Pattern.compile("-?(0|[1-9][0-9]{0,14})(\\.[0-9]{1,18})?");

    public Amount {
        if (!DIGITS.matcher(digits).matches()) {
            throw new IllegalArgumentException("not a plain decimal: " + digits);
        }
    }

    /**
     * Parses {@code "12.500 KGM"}.
     *
     * @throws IllegalArgumentException if the text is anything else
     */
    public static Amount of(String text) {
        int space = text.indexOf(' ');
        if (space < 0) {
            throw new IllegalArgumentException("no unit: " + text);
        }
        Unit unit =
                Unit.find(text.substring(space + 1))
                        .orElseThrow(() -> new IllegalArgumentException("unknown unit: " + text));
        return new Amount(text.substring(0, space), unit);
    }

    /** Returns an amount; empty if the number has too many digits. */
    public static Optional<Amount> find(BigDecimal number, Unit unit) {
        try {
            return Optional.of(new Amount(number.stripTrailingZeros().toPlainString(), unit));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** Returns the quantity in base units, rounded half up if it {@link #isRounded}. */
    public Quantity quantity() {
        long base =
                exactBase()
                        .setScale(0, RoundingMode.HALF_UP)
                        .min(LARGEST_BASE)
                        .max(LARGEST_BASE.negate())
                        .longValueExact();
        return new Quantity(unit.dimension(), base);
    }

    /** Returns whether sums have less of it than its digits say. */
    public boolean isRounded() {
        return exactBase().stripTrailingZeros().scale() > 0;
    }

    private BigDecimal exactBase() {
        return new BigDecimal(digits).multiply(unit.size());
    }

    /** Returns whether another amount can be compared with this one. */
    public boolean hasSameDimension(Amount other) {
        return unit.dimension().equals(other.unit.dimension());
    }

    @Override
    public String toString() {
        return digits + " " + unit.name();
    }
}
