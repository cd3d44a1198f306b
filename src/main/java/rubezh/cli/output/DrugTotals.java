package rubezh.cli.output;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rubezh.cli.option.Grouping;
import rubezh.domain.quantity.Totals;
import rubezh.domain.reference.Code.Substance;
import rubezh.domain.reference.GoodsCode.Category;
import rubezh.domain.reference.ReferenceData;
import rubezh.domain.seizure.GoodsClassification;
import rubezh.domain.summary.Equivalent;
import rubezh.domain.summary.EquivalentTable;
import rubezh.register.Catalogue;
import rubezh.register.Query;
import rubezh.register.TotalsRow;

/**
 * Sums of drugs and precursors, without the other goods of the same cases: litres of petrol and of
 * acetic anhydride are never added.
 */
public final class DrugTotals {
    private static final List<String> GOODS =
            List.of(Grouping.SUBSTANCE.key(), Grouping.CATEGORY.key());

    private final Catalogue catalogue;
    private final ReferenceData reference;
    private final Query query;
    private final EquivalentTable factors;
    private final Map<List<String>, List<TotalsRow>> detailed = new HashMap<>();
    private boolean others;

    public DrugTotals(Catalogue catalogue, ReferenceData referenceData, Query query) {
        this.catalogue = catalogue;
        this.reference = referenceData;
        this.query = query;
        this.factors = EquivalentTable.of(referenceData);
    }

    /**
     * Returns the rows of a grouping with the number of all cases and the amounts of drugs only.
     */
    public List<TotalsRow> by(List<String> keys) {
        Map<List<String>, Totals> drugs = new HashMap<>();
        for (TotalsRow row : detailed(keys)) {
            if (isDrug(row, keys)) {
                drugs.merge(row.keys().subList(0, keys.size()), row.totals(), Totals::plus);
            } else {
                others = true;
            }
        }
        return catalogue.totals(query, keys).stream()
                .map(row ->
                        new TotalsRow(
                                row.keys(),
                                row.cases(),
                                drugs.getOrDefault(row.keys(), Totals.NONE)))
                .toList();
    }

    /** Returns the kilogram equivalents of the drugs of each row of a grouping, by its keys. */
    public Map<List<String>, Equivalent> equivalents(List<String> keys) {
        Map<List<String>, Equivalent> equivalents = new HashMap<>();
        for (TotalsRow row : detailed(keys)) {
            if (isDrug(row, keys)) {
                Substance substance = read(row.keys().get(keys.size()), Substance::new);
                equivalents.merge(
                        row.keys().subList(0, keys.size()),
                        factors.of(substance, row.totals()),
                        Equivalent::plus);
            }
        }
        return equivalents;
    }

    /** Returns the date of the table of equivalents. */
    public LocalDate equivalentsAsOf() {
        return factors.asOf();
    }

    private List<TotalsRow> detailed(List<String> keys) {
        return detailed.computeIfAbsent(
                keys,
                _ ->
                        catalogue.totals(
                                query, Stream.concat(keys.stream(), GOODS.stream()).toList()));
    }

    /** Returns whether {@link #by} has left other goods out. */
    public boolean hasOthers() {
        return others;
    }

    private boolean isDrug(TotalsRow row, List<String> keys) {
        return GoodsClassification.isDrug(
                read(row.keys().get(keys.size()), Substance::new),
                read(row.keys().get(keys.size() + 1), Category::new),
                reference);
    }

    private static <C> @Nullable C read(String code, Function<String, C> factory) {
        return code.isEmpty() ? null : factory.apply(code);
    }
}
