package rubezh.table;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.quantity.Totals;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.goods.SeizedItem;

/**
 * Sums over seizures. An attempt is one case even with several substances, so cases by substance
 * may add up to more than the number of cases.
 *
 * @param cases number of cases
 * @param lines number of item lines
 * @param totals amounts by dimension
 */
record SeizureTotals(int cases, int lines, Totals totals) {
    static final SeizureTotals NONE = new SeizureTotals(0, 0, Totals.NONE);

    /** Sums whole seizures. */
    static SeizureTotals of(Collection<Seizure> seizures) {
        SeizureTotals sums = NONE;
        for (Seizure seizure : seizures) {
            sums = sums.plus(seizure);
        }
        return sums;
    }

    /** Returns the sums with another case. */
    SeizureTotals plus(Seizure seizure) {
        var sums = new SeizureTotals(cases + 1, lines, totals);
        for (SeizedItem item : seizure.items()) {
            sums = sums.plusLine(item);
        }
        return sums;
    }

    private SeizureTotals plus(SeizureTotals other) {
        return new SeizureTotals(
                cases + other.cases, lines + other.lines, totals.plus(other.totals));
    }

    private SeizureTotals plusLine(SeizedItem item) {
        return new SeizureTotals(
                cases,
                lines + 1,
                item.amount() == null ? totals : totals.plus(item.amount().quantity()));
    }

    /**
     * Sums seizures by a value that occurs once in a case, say its country; cases without it have
     * the empty key.
     */
    static SortedMap<String, SeizureTotals> by(
            Collection<Seizure> seizures, Function<Seizure, ? extends @Nullable Object> key) {
        var sums = new TreeMap<String, SeizureTotals>();
        for (Seizure seizure : seizures) {
            String group = Objects.toString(key.apply(seizure), "");
            sums.put(group, sums.getOrDefault(group, NONE).plus(seizure));
        }
        return sums;
    }

    /** Sums by substance: a case counts once for each substance found in it. */
    static SortedMap<String, SeizureTotals> bySubstance(Collection<Seizure> seizures) {
        var sums = new TreeMap<String, SeizureTotals>();
        for (Seizure seizure : seizures) {
            var ofCase = new TreeMap<String, SeizureTotals>();
            for (SeizedItem item : seizure.items()) {
                String substance = Objects.toString(item.substance(), "");
                ofCase.put(
                        substance,
                        ofCase.getOrDefault(substance, new SeizureTotals(1, 0, Totals.NONE))
                                .plusLine(item));
            }
            ofCase.forEach((substance, sum) -> sums.merge(substance, sum, SeizureTotals::plus));
        }
        return sums;
    }
}
