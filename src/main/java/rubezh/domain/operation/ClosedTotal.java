package rubezh.domain.operation;

import rubezh.domain.quantity.Dimension;
import rubezh.domain.reference.Code.Substance;

/**
 * Total of a substance when an operation was closed; the text form is {@code "OPI-HER MGM
 * 41270000000 29"}: substance, dimension, base units, cases. A substance that is not stated has a
 * hyphen.
 *
 * @param substance code of the substance, {@code -} if none is stated
 * @param dimension dimension of the quantity
 * @param base exact sum in base units
 * @param cases number of cases with it
 */
public record ClosedTotal(String substance, Dimension dimension, long base, int cases) {
    /** Substance of a line that states none. */
    public static final String NONE = "-";

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
                Long.parseLong(parts[2]),
                Integer.parseInt(parts[3]));
    }

    @Override
    public String toString() {
        return substance + " " + dimension + " " + base + " " + cases;
    }
}
