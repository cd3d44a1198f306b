package rubezh.domain.summary;

import org.jspecify.annotations.Nullable;
import rubezh.domain.quantity.Totals;

/**
 * One row of a table of totals.
 *
 * @param key key of the row; null for records without a value
 * @param cases number of cases with it; a case counts once
 * @param totals amounts by dimension
 */
public record Tally<K>(@Nullable K key, int cases, Totals totals) {}
