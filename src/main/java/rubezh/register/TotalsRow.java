package rubezh.register;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rubezh.domain.quantity.Totals;

/**
 * Row of a table of totals.
 *
 * @param keys codes of the groups, one per grouping; empty for an absent value
 * @param cases number of seizures; a seizure with several substances counts in several rows
 * @param totals totals by dimension
 */
public record TotalsRow(List<String> keys, long cases, Totals totals) {
    /** Returns the totals of rows with one grouping by its code, in their order. */
    public static Map<String, Totals> byKey(List<TotalsRow> rows) {
        var totals = new LinkedHashMap<String, Totals>();
        rows.forEach(row -> totals.put(row.keys().getFirst(), row.totals()));
        return totals;
    }
}
