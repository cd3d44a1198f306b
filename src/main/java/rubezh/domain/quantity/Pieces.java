package rubezh.domain.quantity;

/** A count of one kind of thing: tablets with tablets, packs with packs. */
public record Pieces(long fieldCount, Unit unit) implements Quantity {
    @Override
    public long base() {
        return fieldCount;
    }

    @Override
    public Dimension dimension() {
        return unit.dimension();
    }
}
