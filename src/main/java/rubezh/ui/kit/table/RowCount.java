package rubezh.ui.kit.table;

/**
 * Number of rows of a query.
 *
 * @param known number of rows known so far
 * @param exact whether these are all rows
 */
public record RowCount(long known, boolean exact) {}
