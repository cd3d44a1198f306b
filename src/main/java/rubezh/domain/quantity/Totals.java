package rubezh.domain.quantity;

import module java.base;

import org.jspecify.annotations.Nullable;

/**
 * Sums by {@link Dimension}, the only type for sums in the program, so that kilograms and tablets
 * are never added. Goods that were weighed and counted are in the sum of both.
 *
 * <pre>{@code
 * var half = new Quantity(Dimension.MASS, 500);
 * Totals.NONE.plus(half).plus(half).base(Dimension.MASS) // 1000
 * }</pre>
 *
 * @param byDimension base units by dimension; a dimension that did not occur is absent
 * @param weighed the part of the counts that is in the sum of another dimension too
 */
public record Totals(SortedMap<Dimension, Long> byDimension, SortedMap<Dimension, Long> weighed) {
    public static final Totals NONE = new Totals(new TreeMap<>());

    public Totals {
        byDimension = Collections.unmodifiableSortedMap(new TreeMap<>(byDimension));
        weighed = Collections.unmodifiableSortedMap(new TreeMap<>(weighed));
    }

    public Totals(SortedMap<Dimension, Long> byDimension) {
        this(byDimension, new TreeMap<>());
    }

    public Totals plus(Quantity quantity) {
        return new Totals(plus(byDimension, quantity), weighed);
    }

    /** Adds a count of goods that are in the sum of another dimension too. */
    public Totals plusCount(Quantity count) {
        return new Totals(plus(byDimension, count), plus(weighed, count));
    }

    private static SortedMap<Dimension, Long> plus(
            SortedMap<Dimension, Long> sums, Quantity quantity) {
        var more = new TreeMap<>(sums);
        more.merge(quantity.dimension(), quantity.base(), Quantity::sum);
        return more;
    }

    public Totals plus(Totals other) {
        return new Totals(plus(byDimension, other.byDimension), plus(weighed, other.weighed));
    }

    /** Returns the differences, without dimensions that have none; they may be negative. */
    public Totals minus(Totals other) {
        var less = new TreeMap<>(byDimension);
        other.byDimension.forEach((dimension, base) -> less.merge(dimension, -base, Quantity::sum));
        less.values().removeIf(base -> base == 0);
        return new Totals(less);
    }

    private static SortedMap<Dimension, Long> plus(
            SortedMap<Dimension, Long> sums, SortedMap<Dimension, Long> others) {
        var more = new TreeMap<>(sums);
        others.forEach((dimension, base) -> more.merge(dimension, base, Quantity::sum));
        return more;
    }

    /** Returns the sum in base units, zero if the dimension did not occur. */
    public long base(Dimension dimension) {
        return byDimension.getOrDefault(dimension, 0L);
    }

    /** Returns the sums without the goods that are in the sum of another dimension too. */
    public SortedMap<Dimension, Long> once() {
        var once = new TreeMap<>(byDimension);
        weighed.forEach((dimension, base) -> once.merge(dimension, -base, Quantity::sum));
        once.entrySet().removeIf(e -> weighed.containsKey(e.getKey()) && e.getValue() == 0);
        return once;
    }

    /** Returns the sum of one dimension alone; none for null. */
    public Totals only(@Nullable Dimension dimension) {
        return dimension == null
                ? NONE
                : new Totals(only(byDimension, dimension), only(weighed, dimension));
    }

    private static SortedMap<Dimension, Long> only(
            SortedMap<Dimension, Long> sums, Dimension dimension) {
        Long base = sums.get(dimension);
        return base == null ? new TreeMap<>() : new TreeMap<>(Map.of(dimension, base));
    }
}
