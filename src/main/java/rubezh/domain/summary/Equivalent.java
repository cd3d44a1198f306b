package rubezh.domain.summary;

import module java.base;

import rubezh.domain.quantity.Dimension;
import rubezh.domain.quantity.Quantity;
import rubezh.domain.summary.Tallies.SubstanceByDimension;

/**
 * Kilogram equivalent of drugs that were measured or counted, not weighed; never added to a mass.
 *
 * @param parts micrograms by the dimension that they are the equivalent of: litres, tablets
 * @param without what has no factor, so that the sum leaves it out
 * @see EquivalentTable
 */
public record Equivalent(SortedMap<Dimension, Long> parts, Set<SubstanceByDimension> without) {
    /** Equivalent of nothing, or of what was weighed. */
    public static final Equivalent NONE = new Equivalent(new TreeMap<>(), Set.of());

    public Equivalent {
        parts = Collections.unmodifiableSortedMap(new TreeMap<>(parts));
        without = Collections.unmodifiableSet(new LinkedHashSet<>(without));
    }

    /** Returns an equivalent of one dimension. */
    public static Equivalent of(Dimension dimension, long micrograms) {
        return new Equivalent(new TreeMap<>(Map.of(dimension, micrograms)), Set.of());
    }

    /** Returns whether anything had a factor; without, the micrograms say nothing. */
    public boolean known() {
        return !parts.isEmpty();
    }

    /** Returns the sum of what has a factor. */
    public long micrograms() {
        return parts.values().stream().reduce(0L, Quantity::sum);
    }

    /** Adds another equivalent; the sum is known if either is. */
    public Equivalent plus(Equivalent other) {
        var sums = new TreeMap<>(parts);
        other.parts.forEach((dimension, mass) -> sums.merge(dimension, mass, Quantity::sum));
        var both = new LinkedHashSet<>(without);
        both.addAll(other.without);
        return new Equivalent(sums, both);
    }

    /** Returns whether it is of nothing: neither a sum nor anything without a factor. */
    public boolean isEmpty() {
        return parts.isEmpty() && without.isEmpty();
    }
}
