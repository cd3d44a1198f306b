package rubezh.domain.quantity;

/** Kinds of measurement; a line of goods has exactly one (dictionary G05). */
public enum MeasureKind {
    /** Base unit: microgram. */
    MASS,
    /** Base unit: microlitre. */
    VOLUME,
    /**
     * Base unit: a thousandth of a piece of its own unit. Tablets, ampoules and packs are never
     * added together.
     */
    PIECES,
    /** Base unit: square centimetre; used for crops only. */
    AREA
}
