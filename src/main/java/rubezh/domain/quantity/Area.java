package rubezh.domain.quantity;

/** An area, exact to the square centimetre. */
public record Area(long squareCentimetres) implements Quantity {
    @Override
    public long base() {
        return squareCentimetres;
    }

    @Override
    public Dimension dimension() {
        return Dimension.AREA;
    }
}
