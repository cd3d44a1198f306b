package rubezh.domain.operation;

import java.math.BigDecimal;
import rubezh.domain.quantity.Dimension;
import rubezh.domain.quantity.MeasureKind;
import rubezh.domain.reference.Code.Substance;

/**
 * Total of a substance when an operation was closed; the text form is {@code "OPI-HER MGM
 * 41270000000 29"}: substance, dimension, base units, cases. A substance that is not stated has a
 * hyphen.
 *
 * @param substance code of the substance, {@code -} if none is stated
 * @param dimension dimension of the quantity
 * @param base exact sum in base units; written in pieces for a count
 * @param cases number of cases with it
 */
public record ClosedTotal(String substance, Dimension dimension, long base, long cases) {
    /** Substance of a line that states none. */
    public static final String NONE = "-";

    /** Decimals of a piece. */
    private static final int SHIFT = 3;

    /**
     * Parses the text form.
     *
     * @throws IllegalArgumentException if the text has another form
     */
    public static ClosedTotal of(String text) {
        String[] parts = text.split(" ", -1);
        if (parts.length != 4) {
            throw new IllegalArgumentException("not a total: " + text);
        }
        if (!parts[0].equals(NONE)) {
            parts[0] = new Substance(parts[0]).code();
        }
        return new ClosedTotal(
                parts[0],
                Dimension.of(parts[1]),
                base(parts[2], Dimension.of(parts[1])),
                Long.parseLong(parts[3]));
    }

    /** Counts are written in pieces, as before halves of them could be entered. */
    private static long base(String number, Dimension dimension) {
        try {
            return dimension.kind() == MeasureKind.PIECES
                    ? new BigDecimal(number).movePointRight(SHIFT).longValueExact()
                    : Long.parseLong(number);
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException("not a total: " + number, e);
        }
    }

    @Override
    public String toString() {
        String number =
                dimension.kind() == MeasureKind.PIECES
                        ? BigDecimal.valueOf(base, SHIFT).stripTrailingZeros().toPlainString()
                        : Long.toString(base);
        return substance + " " + dimension + " " + number + " " + cases;
    }
}
