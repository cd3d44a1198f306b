package rubezh.domain.quantity;

/**
 * An exact amount in base units of one {@link Dimension}. Sums refuse another dimension and
 * overflow.
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
     * @throws ArithmeticException if the sum leaves the range of a long
     */
    default Quantity plus(Quantity other) {
        if (!dimension().equals(other.dimension())) {
            throw new IllegalArgumentException(
                    "cannot add " + other.dimension() + " to " + dimension());
        }
        return of(dimension(), Math.addExact(base(), other.base()));
    }
}
