package rubezh.domain.quantity;

/**
 * An exact quantity in base units of one {@link Dimension}. Addition rejects another dimension and
 * saturates at the limits of a long.
 *
 * @see Totals
 */
public sealed interface Quantity permits Mass, Volume, Area, Pieces {
    /** Returns the amount in base units: milligrams, microlitres, square centimetres or pieces. */
    long base();

    Dimension dimension();

    /** Returns the quantity of {@code base} base units in a dimension. */
    static Quantity of(Dimension dimension, long base) {
        return switch (dimension.kind()) {
            case MASS -> new Mass(base);
            case VOLUME -> new Volume(base);
            case AREA -> new Area(base);
            case PIECES -> new Pieces(base, dimension.unit());
        };
    }

    /**
     * Adds a quantity of the same dimension.
     *
     * @throws IllegalArgumentException if the dimensions differ, a defect of the caller
     */
    default Quantity plus(Quantity other) {
        if (!dimension().equals(other.dimension())) {
            throw new IllegalArgumentException(
                    "cannot add " + other.dimension() + " to " + dimension());
        }
        return of(dimension(), sum(base(), other.base()));
    }

    /**
     * Returns the mean of some parts, truncated to five significant digits.
     *
     * @param parts number of parts, at least one
     */
    default Quantity mean(int parts) {
        long mean = base() / parts;
        long step = 1;
        while (mean / step >= 100_000) {
            step *= 10;
        }
        return of(dimension(), mean / step * step);
    }

    /**
     * Adds base units and saturates at the limits of a long. A rule (QTY-004) reports such amounts,
     * nine thousand million tonnes, as errors; a sum over them must neither fail nor overflow into
     * a plausible value.
     */
    static long sum(long one, long other) {
        long sum = one + other;
        boolean overflow = one < 0 == other < 0 && sum < 0 != one < 0;
        if (overflow) {
            return one < 0 ? -Long.MAX_VALUE : Long.MAX_VALUE;
        }
        return Math.max(sum, -Long.MAX_VALUE);
    }
}
