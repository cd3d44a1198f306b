package rubezh.register;

import static rubezh.domain.seizure.SeizureFields.ITEMS_APPEARANCE_NAME;
import static rubezh.domain.seizure.SeizureFields.ITEMS_SUBSTANCE;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.quantity.Dimension;
import rubezh.domain.quantity.Totals;
import rubezh.domain.reference.Code.Substance;
import rubezh.domain.summary.Tallies;
import rubezh.domain.summary.Tallies.NamedSubstance;
import rubezh.domain.summary.Tally;

/**
 * Row of a table of totals.
 *
 * @param keys codes of the groups, one per grouping; empty for an absent value
 * @param cases number of seizures; a seizure with several substances counts in several rows
 * @param totals totals by dimension
 * @param records number of records that the seizures are in; a row of statistics counts as its
 *     cases
 */
public record TotalsRow(List<String> keys, long cases, Totals totals, long records) {
    /**
     * Groupings that tell articles apart: the article, and its name where only a class is listed.
     */
    public static final List<String> BY_ARTICLE =
            List.of(ITEMS_SUBSTANCE.path(), ITEMS_APPEARANCE_NAME.path());

    /** Returns the totals of rows by the code of their first grouping, in their order. */
    public static Map<String, Totals> byKey(List<TotalsRow> rows) {
        var totals = new LinkedHashMap<String, Totals>();
        rows.forEach(row -> totals.merge(row.keys().getFirst(), row.totals(), Totals::plus));
        return totals;
    }

    /** Returns the totals of the articles with a name, from rows {@link #BY_ARTICLE}. */
    public static List<Tally<NamedSubstance>> byName(List<TotalsRow> rows) {
        return rows.stream()
                .filter(row -> !row.keys().get(1).isEmpty())
                .flatMap(TotalsRow::byDimension)
                .sorted(Tallies.largestFirst())
                .toList();
    }

    /** Returns a tally for each dimension of a named article, as papers have them. */
    private static Stream<Tally<NamedSubstance>> byDimension(TotalsRow row) {
        var substance = new Substance(row.keys().getFirst());
        var dimensions = new ArrayList<@Nullable Dimension>(row.totals.byDimension().keySet());
        if (dimensions.isEmpty()) {
            dimensions.add(null);
        }
        return dimensions.stream()
                .map(dimension ->
                        new Tally<>(
                                new NamedSubstance(substance, row.keys().get(1), dimension),
                                row.cases(),
                                row.totals().only(dimension)));
    }
}
