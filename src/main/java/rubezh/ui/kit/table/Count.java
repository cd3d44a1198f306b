package rubezh.ui.kit.table;

/**
 * How many rows a query has.
 *
 * @param known rows known so far
 * @param exact whether that is all
 */
public record Count(long known, boolean exact) {}
