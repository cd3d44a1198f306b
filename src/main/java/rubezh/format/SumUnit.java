package rubezh.format;

import java.util.Locale;
import rubezh.domain.quantity.Dimension;
import rubezh.domain.quantity.MeasureKind;
import rubezh.domain.quantity.Unit;
import rubezh.text.NumberFormatter;

/**
 * Unit that tables of sums count in: kilograms, litres, square metres, pieces.
 *
 * @param kind kind of measurement
 * @param code code of the unit: {@code KGM}, {@code LTR}, {@code MTK}, that of the counted unit
 * @param size size in base units
 * @param decimals least number of decimals
 */
public record SumUnit(MeasureKind kind, String code, long size, int decimals) {
    /** Returns the unit of a dimension. */
    public static SumUnit of(Dimension dimension) {
        MeasureKind kind = dimension.kind();
        return switch (kind) {
            case MASS -> new SumUnit(kind, "KGM", 1_000_000_000, 3);
            case VOLUME -> new SumUnit(kind, "LTR", 1_000_000, 3);
            case AREA -> new SumUnit(kind, "MTK", 10_000, 0);
            case PIECES -> new SumUnit(kind, dimension.toString(), Unit.PIECE, 0);
        };
    }

    /** Returns a sum in this unit for programs: {@code 117.000}. */
    public String plain(long base) {
        return NumberFormatter.plain(base, size, decimals);
    }

    /** Returns the machine name of a column: {@code mass-KGM}. */
    public String column() {
        return kind.name().toLowerCase(Locale.ROOT) + "-" + code;
    }
}
