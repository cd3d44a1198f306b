package rubezh.domain.quantity;

/** A count of one unit: tablets, packs. */
public record Pieces(long count, Unit unit) implements Quantity {
    @Override
    public long base() {
        return count;
    }

    @Override
    public Dimension dimension() {
        return unit.dimension();
    }
}
