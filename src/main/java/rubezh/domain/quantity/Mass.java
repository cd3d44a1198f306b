package rubezh.domain.quantity;

/** A mass, exact to the milligram. */
public record Mass(long milligrams) implements Quantity {
    @Override
    public long base() {
        return milligrams;
    }

    @Override
    public Dimension dimension() {
        return Dimension.MASS;
    }
}
