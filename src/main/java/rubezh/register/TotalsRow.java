package rubezh.register;

import java.util.List;
import rubezh.domain.quantity.Totals;

/**
 * One line of a table of totals.
 *
 * @param keys what the line is for, one per grouping, codes as stored; empty text where a record
 *     has none
 * @param cases number of seizures; over substances they may add up to more than there are
 * @param totals sums, kept apart by dimension
 */
public record TotalsRow(List<String> keys, long cases, Totals totals) {}
