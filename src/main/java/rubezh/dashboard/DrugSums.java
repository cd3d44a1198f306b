package rubezh.dashboard;

import module java.base;

import rubezh.domain.quantity.Totals;
import rubezh.domain.reference.Code.Substance;
import rubezh.domain.reference.ReferenceData;
import rubezh.domain.summary.PeriodFigures;
import rubezh.domain.summary.PeriodFigures.GoodsKey;
import rubezh.domain.summary.Tally;

/**
 * Sums of drugs and precursors of a period; other goods are in none of them, as in the summaries.
 *
 * @param substances sums by the code of the article, empty for none
 * @param groups sums by group of substances, such as {@code opioid}
 * @param all sums of all of them
 * @param others whether there are other goods
 */
public record DrugSums(
        SortedMap<String, Totals> substances,
        SortedMap<String, Totals> groups,
        Totals all,
        boolean others) {
    static final String OTHER = "other";

    public DrugSums {
        substances = Collections.unmodifiableSortedMap(new TreeMap<>(substances));
        groups = Collections.unmodifiableSortedMap(new TreeMap<>(groups));
    }

    /** Adds up the drugs and precursors among the goods of a period. */
    static DrugSums of(PeriodFigures figures, ReferenceData reference) {
        var substances = new TreeMap<String, Totals>();
        var groups = new TreeMap<String, Totals>();
        Totals all = Totals.NONE;
        boolean others = false;
        for (Tally<GoodsKey> goods : figures.goods()) {
            GoodsKey article = Objects.requireNonNull(goods.key());
            if (article.isDrug(reference)) {
                substances.merge(article.substance(), goods.totals(), Totals::plus);
                groups.merge(group(article.substance(), reference), goods.totals(), Totals::plus);
                all = all.plus(goods.totals());
            } else {
                others = true;
            }
        }
        return new DrugSums(substances, groups, all, others);
    }

    /** Returns the group of a substance; {@code other} if unknown. */
    public static String group(String substance, ReferenceData reference) {
        return substance.isEmpty()
                ? OTHER
                : reference
                        .find(new Substance(substance))
                        .map(entry -> entry.extraColumn("group"))
                        .filter(group -> !group.isEmpty())
                        .orElse(OTHER);
    }
}
