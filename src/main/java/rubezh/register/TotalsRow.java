package rubezh.register;

import java.util.List;
import rubezh.domain.quantity.Totals;

/**
 * Row of a table of totals.
 *
 * @param keys codes of the groups, one per grouping; empty for an absent value
 * @param cases number of seizures; a seizure with several substances counts in several rows
 * @param totals totals by dimension
 */
public record TotalsRow(List<String> keys, long cases, Totals totals) {}
