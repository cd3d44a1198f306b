package rubezh.domain.quantity;

import module java.base;

/**
 * An exact quantity in base units of one {@link Dimension}. Addition rejects another dimension and
 * saturates at the limits of a long.
 *
 * @see Totals
 * @param base the amount in base units: micrograms, microlitres, square centimetres or thousandths
 *     of a piece
 */
public record Quantity(Dimension dimension, long base) {
    /**
     * Adds a quantity of the same dimension.
     *
     * @throws IllegalArgumentException if the dimensions differ, a defect of the caller
     */
    public Quantity plus(Quantity other) {
        if (!dimension.equals(other.dimension)) {
            throw new IllegalArgumentException(
                    "cannot add " + other.dimension + " to " + dimension);
        }
        return new Quantity(dimension, sum(base, other.base));
    }

    /**
     * Returns the mean of some parts, rounded half up to five significant digits and to whole base
     * units: 1250 g in 3 parts are 416.67 g each.
     *
     * @param parts number of parts, at least one
     */
    public Quantity mean(int parts) {
        long step = 1;
        while (Math.abs(base / parts / step) >= 100_000) {
            step *= 10;
        }
        BigDecimal rounded =
                BigDecimal.valueOf(base)
                        .divide(
                                BigDecimal.valueOf(parts).multiply(BigDecimal.valueOf(step)),
                                0,
                                RoundingMode.HALF_UP);
        BigDecimal mean = rounded.multiply(BigDecimal.valueOf(step));
        return new Quantity(dimension, mean.min(BigDecimal.valueOf(Long.MAX_VALUE)).longValue());
    }

    /**
     * Adds base units and saturates at the limits of a long. A rule (QTY-004) reports such amounts,
     * more than a thousand tonnes, as errors; a sum over them must neither fail nor overflow into a
     * plausible value.
     */
    public static long sum(long one, long other) {
        long sum = one + other;
        boolean overflow = one < 0 == other < 0 && sum < 0 != one < 0;
        if (overflow) {
            return one < 0 ? -Long.MAX_VALUE : Long.MAX_VALUE;
        }
        return Math.max(sum, -Long.MAX_VALUE);
    }
}
