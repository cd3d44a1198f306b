package rubezh.domain.summary;

import org.jspecify.annotations.Nullable;
import rubezh.domain.quantity.Totals;

/**
 * One row of a table of totals.
 *
 * @param key what the row is about; null where the records leave it empty
 * @param cases in how many cases it occurs; a case counts once
 * @param totals what was seized under it, by dimension
 */
public record Tally<K>(@Nullable K key, int cases, Totals totals) {}
