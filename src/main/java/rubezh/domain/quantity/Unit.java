package rubezh.domain.quantity;

import module java.base;

/**
 * Units by their UN/ECE Recommendation 20 code, with their size in base units; a kind of package
 * that is counted has its Recommendation 21 code after an X, as Recommendation 20 has it. Labels
 * are in the code list {@code units}.
 */
public enum Unit {
    MGM(MeasureKind.MASS, 1_000),
    GRM(MeasureKind.MASS, 1_000_000),
    KGM(MeasureKind.MASS, 1_000_000_000),
    TNE(MeasureKind.MASS, 1_000_000_000_000L),
    CTM(MeasureKind.MASS, 200_000),
    /** Avoirdupois pound, 0.45359237 kg (international yard and pound agreement, 1959). */
    LBR(MeasureKind.MASS, "453592370"),
    /** Avoirdupois ounce, a sixteenth of a pound. */
    ONZ(MeasureKind.MASS, "28349523.125"),
    MLT(MeasureKind.VOLUME, 1_000),
    LTR(MeasureKind.VOLUME, 1_000_000),
    HLT(MeasureKind.VOLUME, 100_000_000),
    MTQ(MeasureKind.VOLUME, 1_000_000_000),
    C62(MeasureKind.PIECES, 1),
    H87(MeasureKind.PIECES, 1),
    /** Tablet. */
    U2(MeasureKind.PIECES, 1),
    /** Dose. */
    E27(MeasureKind.PIECES, 1),
    /** Capsule. */
    AV(MeasureKind.PIECES, 1),
    /** Ampoule. */
    XAM(MeasureKind.PIECES, 1),
    /** Vial. */
    XVI(MeasureKind.PIECES, 1),
    /** Blotter, one square; a private code, Recommendation 20 has none. */
    BLT(MeasureKind.PIECES, 1),
    /** Bottle. */
    XBO(MeasureKind.PIECES, 1),
    /** Carton; its contents are not counted. */
    XCT(MeasureKind.PIECES, 1),
    /** Cigarette; a private code, Recommendation 20 has none. */
    STK(MeasureKind.PIECES, 1),
    /** Pack; its contents are not counted. */
    NMP(MeasureKind.PIECES, 1),
    /** Pair: two pieces. */
    PR(MeasureKind.PIECES, 2),
    MTK(MeasureKind.AREA, 10_000),
    HAR(MeasureKind.AREA, 100_000_000);

    private final MeasureKind kind;
    private final BigDecimal size;
    private final boolean converted;

    Unit(MeasureKind kind, long size) {
        this.kind = kind;
        this.size = BigDecimal.valueOf(size);
        this.converted = false;
    }

    /** A unit of another system: its decimals are not those of the base unit. */
    Unit(MeasureKind kind, String size) {
        this.kind = kind;
        this.size = new BigDecimal(size);
        this.converted = true;
    }

    public MeasureKind kind() {
        return kind;
    }

    /** Returns the exact number of base units of {@link #kind()} in one unit. */
    public BigDecimal size() {
        return size;
    }

    /**
     * Returns whether amounts in this unit are converted into base units, rounded half up. All
     * other amounts are whole numbers of base units.
     */
    public boolean isConverted() {
        return converted;
    }

    /** Returns the dimension of the unit; pairs and "one" count as pieces. */
    public Dimension dimension() {
        return switch (kind) {
            case MASS -> Dimension.MASS;
            case VOLUME -> Dimension.VOLUME;
            case AREA -> Dimension.AREA;
            case PIECES -> new Dimension(kind, this == PR || this == C62 ? H87 : this);
        };
    }

    /** Finds a unit by its code, exactly as written. */
    public static Optional<Unit> find(String code) {
        return Arrays.stream(values()).filter(u -> u.name().equals(code)).findFirst();
    }
}
