package rubezh.domain.quantity;

import java.util.Arrays;
import java.util.Optional;

/**
 * Units by their UN/ECE Recommendation 20 code, with their exact size in base units. Labels are in
 * the code list {@code units}.
 */
public enum Unit {
    MGM(MeasureKind.MASS, 1),
    GRM(MeasureKind.MASS, 1_000),
    KGM(MeasureKind.MASS, 1_000_000),
    TNE(MeasureKind.MASS, 1_000_000_000),
    CTM(MeasureKind.MASS, 200),
    MLT(MeasureKind.VOLUME, 1_000),
    LTR(MeasureKind.VOLUME, 1_000_000),
    HLT(MeasureKind.VOLUME, 100_000_000),
    C62(MeasureKind.PIECES, 1),
    H87(MeasureKind.PIECES, 1),
    /** Tablet. */
    U2(MeasureKind.PIECES, 1),
    /** Dose. */
    E27(MeasureKind.PIECES, 1),
    /** Cigarette; a private code, Recommendation 20 has none. */
    STK(MeasureKind.PIECES, 1),
    /** Pack; its contents are not counted. */
    NMP(MeasureKind.PIECES, 1),
    /** Pair: two pieces. */
    PR(MeasureKind.PIECES, 2),
    MTK(MeasureKind.AREA, 10_000);

    private final MeasureKind kind;
    private final long size;

    Unit(MeasureKind kind, long size) {
        this.kind = kind;
        this.size = size;
    }

    public MeasureKind kind() {
        return kind;
    }

    /** Returns the number of base units of {@link #kind()} in one unit. */
    public long size() {
        return size;
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
