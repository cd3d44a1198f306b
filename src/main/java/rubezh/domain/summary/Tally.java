package rubezh.domain.summary;

import org.jspecify.annotations.Nullable;
import rubezh.domain.quantity.Totals;

/**
 * One row of a table of totals.
 *
 * @param key key of the row; null for records without a value
 * @param cases number of cases with it, see {@link Tallies#cases}; a record counts once, with all
 *     its cases
 * @param totals amounts by dimension
 */
public record Tally<K>(@Nullable K key, long cases, Totals totals) {}
