package rubezh.domain.quantity;

import static java.math.RoundingMode.HALF_UP;
import static java.math.RoundingMode.UNNECESSARY;

import module java.base;

/**
 * A measured amount as entered: the digits with trailing zeros, and the unit. It is a single value,
 * so that a merge can never combine the number of one author with the unit of another. Text form
 * {@code "12.500 KGM"}.
 *
 * <p>Pounds and ounces stay as typed; their quantity is rounded half up to a microgram. A quantity
 * saturates at the limits of a long; rule QTY-004 reports such amounts.
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

    private static final Pattern DIGITS = Pattern.compile("-?(0|[1-9][0-9]{0,14})(\\.[0-9]{1,9})?");

    public Amount {
        if (!DIGITS.matcher(digits).matches()) {
            throw new IllegalArgumentException("not a plain decimal: " + digits);
        }
        exactBase(digits, unit);
    }

    /**
     * Parses {@code "12.500 KGM"}.
     *
     * @throws IllegalArgumentException if the text is anything else, or finer than the base unit of
     *     its kind
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

    /** Returns an amount; empty if the number has too many digits or is too fine. */
    public static Optional<Amount> find(BigDecimal number, Unit unit) {
        try {
            return Optional.of(new Amount(number.stripTrailingZeros().toPlainString(), unit));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /**
     * Returns the quantity in base units; exact but for a {@link Unit#isConverted() converted}
     * unit.
     */
    public Quantity quantity() {
        return new Quantity(unit.dimension(), exactBase(digits, unit));
    }

    /** Returns whether another amount can be compared with this one. */
    public boolean hasSameDimension(Amount other) {
        return unit.dimension().equals(other.unit.dimension());
    }

    private static long exactBase(String digits, Unit unit) {
        BigDecimal base = new BigDecimal(digits).multiply(unit.size());
        try {
            return base.setScale(0, unit.isConverted() ? HALF_UP : UNNECESSARY)
                    .min(LARGEST_BASE)
                    .max(LARGEST_BASE.negate())
                    .longValueExact();
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException(
                    "finer than the base unit: " + digits + " " + unit, e);
        }
    }

    @Override
    public String toString() {
        return digits + " " + unit.name();
    }
}
