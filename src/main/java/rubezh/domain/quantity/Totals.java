package rubezh.domain.quantity;

import module java.base;

import org.jspecify.annotations.Nullable;

/**
 * Sums by {@link Dimension}, the only type for sums in the program, so that kilograms and tablets
 * are never added.
 *
 * <pre>{@code
 * var half = new Quantity(Dimension.MASS, 500);
 * Totals.NONE.plus(half).plus(half).base(Dimension.MASS) // 1000
 * }</pre>
 *
 * @param byDimension base units by dimension; a dimension that did not occur is absent
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

    /** Returns the sum in base units, zero if the dimension did not occur. */
    public long base(Dimension dimension) {
        return byDimension.getOrDefault(dimension, 0L);
    }

    /** Returns the sum of one dimension alone; none for null. */
    public Totals only(@Nullable Dimension dimension) {
        Long base = dimension == null ? null : byDimension.get(dimension);
        return dimension == null || base == null
                ? NONE
                : new Totals(new TreeMap<>(Map.of(dimension, base)));
    }
}
