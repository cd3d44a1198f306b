package rubezh.domain.quantity;

/**
 * An exact amount in base units of one {@link Dimension}. Sums refuse another dimension and stay at
 * the most there is.
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
     * @throws IllegalArgumentException if the dimensions differ: a defect, callers keep sums by
     *     dimension
     */
    default Quantity plus(Quantity other) {
        if (!dimension().equals(other.dimension())) {
            throw new IllegalArgumentException(
                    "cannot add " + other.dimension() + " to " + dimension());
        }
        return of(dimension(), sum(base(), other.base()));
    }

    /**
     * Returns one of some equal parts, cut after its first five digits: a mean says no more.
     *
     * @param parts how many, at least one
     */
    default Quantity mean(int parts) {
        long each = base() / parts;
        long step = 1;
        while (each / step >= 100_000) {
            step *= 10;
        }
        return of(dimension(), each / step * step);
    }

    /**
     * Adds base units; what would leave the range of a long stays at its end. Nobody seizes nine
     * thousand million tonnes: such an amount is a slip, and told as one by the rules (QTY-004). A
     * sum over it must neither fail nor turn into something likely.
     */
    static long sum(long one, long other) {
        long sum = one + other;
        boolean beyond = one < 0 == other < 0 && sum < 0 != one < 0;
        if (beyond) {
            return one < 0 ? -Long.MAX_VALUE : Long.MAX_VALUE;
        }
        return Math.max(sum, -Long.MAX_VALUE);
    }
}
