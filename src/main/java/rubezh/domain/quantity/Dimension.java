package rubezh.domain.quantity;

/**
 * Dimension of quantities that may be summed: mass, volume, area, and each counted unit by itself.
 *
 * @param kind the kind of measurement
 * @param unit unit that identifies the dimension; for pieces the counted unit
 */
public record Dimension(MeasureKind kind, Unit unit) implements Comparable<Dimension> {
    public static final Dimension MASS = new Dimension(MeasureKind.MASS, Unit.MGM);
    public static final Dimension VOLUME = new Dimension(MeasureKind.VOLUME, Unit.MLT);
    public static final Dimension AREA = new Dimension(MeasureKind.AREA, Unit.MTK);

    /** Parses the format of {@link #toString()}. */
    public static Dimension of(String text) {
        return Unit.valueOf(text).dimension();
    }

    @Override
    public int compareTo(Dimension other) {
        int byKind = kind.compareTo(other.kind);
        return byKind != 0 ? byKind : unit.compareTo(other.unit);
    }

    /**
     * Returns the code of the unit that identifies the dimension: {@code MGM}, {@code MLT}, {@code
     * U2}.
     */
    @Override
    public String toString() {
        return unit.name();
    }
}
