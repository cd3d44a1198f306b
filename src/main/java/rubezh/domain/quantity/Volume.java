package rubezh.domain.quantity;

/** A volume, exact to the microlitre. */
public record Volume(long microlitres) implements Quantity {
    @Override
    public long base() {
        return microlitres;
    }

    @Override
    public Dimension dimension() {
        return Dimension.VOLUME;
    }
}
