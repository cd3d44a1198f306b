package rubezh.ui.kit.table;

/**
 * How many rows a query has.
 *
 * @param known rows known so far
 * @param exact whether that is all
 */
public record RowCount(long known, boolean exact) {}
