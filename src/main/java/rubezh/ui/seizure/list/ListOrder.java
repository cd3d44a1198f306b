package rubezh.ui.seizure.list;

import org.jspecify.annotations.Nullable;

/**
 * Order of the rows.
 *
 * @param path what to sort by, see {@code Query.order}; null for time
 * @param descending whether the greatest value comes first
 */
record ListOrder(@Nullable String path, boolean descending) {
    static final ListOrder NEWEST = new ListOrder(null, true);
}
