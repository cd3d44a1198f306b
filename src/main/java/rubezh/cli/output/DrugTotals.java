package rubezh.cli.output;

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
    private boolean others;

    public DrugTotals(Catalogue catalogue, ReferenceData referenceData, Query query) {
        this.catalogue = catalogue;
        this.reference = referenceData;
        this.query = query;
    }

    /**
     * Returns the rows of a grouping with the number of all cases and the amounts of drugs only.
     */
    public List<TotalsRow> by(List<String> keys) {
        Map<List<String>, Totals> drugs = new HashMap<>();
        List<String> detailed = Stream.concat(keys.stream(), GOODS.stream()).toList();
        for (TotalsRow row : catalogue.totals(query, detailed)) {
            if (isDrug(row.keys().get(keys.size()), row.keys().get(keys.size() + 1))) {
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

    /** Returns whether {@link #by} has left other goods out. */
    public boolean hasOthers() {
        return others;
    }

    private boolean isDrug(String substance, String category) {
        return GoodsClassification.isDrug(
                read(substance, Substance::new), read(category, Category::new), reference);
    }

    private static <C> @Nullable C read(String code, Function<String, C> factory) {
        return code.isEmpty() ? null : factory.apply(code);
    }
}
