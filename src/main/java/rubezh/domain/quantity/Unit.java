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
    C62(MeasureKind.PIECES, Unit.PIECE),
    H87(MeasureKind.PIECES, Unit.PIECE),
    /** Tablet. */
    U2(MeasureKind.PIECES, Unit.PIECE),
    /** Dose. */
    E27(MeasureKind.PIECES, Unit.PIECE),
    /** Capsule. */
    AV(MeasureKind.PIECES, Unit.PIECE),
    /** Ampoule. */
    XAM(MeasureKind.PIECES, Unit.PIECE),
    /** Vial. */
    XVI(MeasureKind.PIECES, Unit.PIECE),
    /** Blotter, one square; a private code, Recommendation 20 has none. */
    BLT(MeasureKind.PIECES, Unit.PIECE),
    /** Bottle. */
    XBO(MeasureKind.PIECES, Unit.PIECE),
    /** Carton; its contents are not counted. */
    XCT(MeasureKind.PIECES, Unit.PIECE),
    /** Cigarette; a private code, Recommendation 20 has none. */
    STK(MeasureKind.PIECES, Unit.PIECE),
    /** Pack; its contents are not counted. */
    NMP(MeasureKind.PIECES, Unit.PIECE),
    /** Pair: two pieces. */
    PR(MeasureKind.PIECES, 2 * Unit.PIECE),
    MTK(MeasureKind.AREA, 10_000),
    HAR(MeasureKind.AREA, 100_000_000);

    /** Base units in a piece: halves of tablets and parts of packs are told in thousandths. */
    public static final long PIECE = 1_000;

    private static final Map<String, Unit> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Unit::name, unit -> unit));

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

    /** Returns whether the unit is of another system, so that its decimals are rounded. */
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
        return Optional.ofNullable(BY_CODE.get(code));
    }
}
