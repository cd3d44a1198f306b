package rubezh.domain.summary;

import module java.base;

import rubezh.domain.reference.Code.Substance;
import rubezh.domain.reference.GoodsCode.Category;
import rubezh.domain.reference.ReferenceData;
import rubezh.domain.seizure.GoodsClassification;

/**
 * Figures of a period. A case counts once in each table that it has a value for, and once for each
 * of its different values; amounts are apart by dimension and never added.
 *
 * @param cases number of cases that count; a row of statistics counts as its cases, here and in
 *     every number of cases below
 * @param counts numbers of all records of the period, by station and whether they count
 * @param imprecise cases that would count, but may lie outside the period
 * @param goods amounts by article and category; the codes are empty where none is stated
 * @param substances cases by article
 * @param days cases by day; those not known to the day are in none
 * @param hours cases by hour of the week; those not known to the hour are in none
 * @param posts cases by post
 * @param concealment cases by place of concealment
 * @param means cases by means of detection
 * @param routes cases by country of departure, post and country of destination
 */
public record PeriodFigures(
        long cases,
        List<RecordCount> counts,
        ImpreciseCases imprecise,
        List<Tally<GoodsKey>> goods,
        List<CaseCount<String>> substances,
        SortedMap<LocalDate, Long> days,
        SortedMap<WeekHour, Long> hours,
        List<CaseCount<String>> posts,
        List<CaseCount<String>> concealment,
        List<CaseCount<String>> means,
        List<CaseCount<Route>> routes) {
    public PeriodFigures {
        counts = List.copyOf(counts);
        goods = List.copyOf(goods);
        substances = List.copyOf(substances);
        days = Collections.unmodifiableSortedMap(new TreeMap<>(days));
        hours = Collections.unmodifiableSortedMap(new TreeMap<>(hours));
        posts = List.copyOf(posts);
        concealment = List.copyOf(concealment);
        means = List.copyOf(means);
        routes = List.copyOf(routes);
    }

    /** Returns the number of records that the cases are in. */
    public long records() {
        return RecordCount.counted(counts);
    }

    /** Returns the numbers of the records that do not count, by the strongest reason. */
    public SortedMap<ExclusionReason, Long> excluded() {
        return RecordCount.excluded(counts);
    }

    /**
     * Returns the number of cases that count in the period, but in none of its days: their month
     * lies in it, or their year.
     */
    public long casesWithoutDay() {
        return cases - days.values().stream().mapToLong(Long::longValue).sum();
    }

    /**
     * Article and category of goods, as entered.
     *
     * @param substance code, empty for none
     * @param category code, empty for none
     */
    public record GoodsKey(String substance, String category) {
        /** Returns whether it counts as a drug or a precursor. */
        public boolean isDrug(ReferenceData reference) {
            return GoodsClassification.isDrug(
                    substance.isEmpty() ? null : new Substance(substance),
                    category.isEmpty() ? null : new Category(category),
                    reference);
        }
    }

    /**
     * Way of a case.
     *
     * @param departure code of the country, empty for none
     * @param post code, empty for none
     * @param destination code of the country, empty for none
     */
    public record Route(String departure, String post, String destination) {}

    /**
     * Number of cases with a value.
     *
     * @param key the value
     * @param cases number of cases
     */
    public record CaseCount<K>(K key, long cases) {}
}
