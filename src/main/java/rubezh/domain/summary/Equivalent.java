package rubezh.domain.summary;

import module java.base;

import rubezh.domain.quantity.Quantity;
import rubezh.domain.summary.Tallies.SubstanceByDimension;

/**
 * Kilogram equivalent of drugs that were measured or counted, not weighed; never added to a mass.
 *
 * @param known whether anything had a factor; without, the micrograms say nothing
 * @param micrograms sum of what has a factor
 * @param without what has no factor, so that the sum leaves it out
 * @see EquivalentTable
 */
public record Equivalent(boolean known, long micrograms, Set<SubstanceByDimension> without) {
    /** Equivalent of nothing, or of what was weighed. */
    public static final Equivalent NONE = new Equivalent(false, 0, Set.of());

    public Equivalent {
        without = Collections.unmodifiableSet(new LinkedHashSet<>(without));
    }

    /** Adds another equivalent; the sum is known if either is. */
    public Equivalent plus(Equivalent other) {
        var both = new LinkedHashSet<>(without);
        both.addAll(other.without);
        return new Equivalent(
                known || other.known, Quantity.sum(micrograms, other.micrograms), both);
    }

    /** Returns whether it is of nothing: neither a sum nor anything without a factor. */
    public boolean isEmpty() {
        return !known && without.isEmpty();
    }
}
