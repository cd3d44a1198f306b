package rubezh.domain.quantity;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Sums kept apart by {@link Dimension}: the only way sums are carried through the program, so that
 * kilograms and tablets cannot meet.
 *
 * @param byDimension base units by dimension; a dimension that never occurred is absent, not zero
 */
public record Totals(SortedMap<Dimension, Long> byDimension) {
    public static final Totals NONE = new Totals(new TreeMap<>());

    public Totals {
        byDimension = Collections.unmodifiableSortedMap(new TreeMap<>(byDimension));
    }

    public Totals plus(Quantity quantity) {
        var sums = new TreeMap<>(byDimension);
        sums.merge(quantity.dimension(), quantity.base(), Quantity::sum);
        return new Totals(sums);
    }

    public Totals plus(Totals other) {
        var sums = new TreeMap<>(byDimension);
        other.byDimension.forEach((dimension, base) -> sums.merge(dimension, base, Quantity::sum));
        return new Totals(sums);
    }

    /** Returns the sum in base units, zero where the dimension never occurred. */
    public long base(Dimension dimension) {
        return byDimension.getOrDefault(dimension, 0L);
    }

    public boolean isEmpty() {
        return byDimension.isEmpty();
    }
}
