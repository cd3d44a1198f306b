package rubezh.domain.summary;

import module java.base;

import rubezh.domain.quantity.Dimension;
import rubezh.domain.quantity.MeasureKind;
import rubezh.domain.quantity.Totals;
import rubezh.domain.reference.Code.Substance;
import rubezh.domain.summary.Tallies.NamedSubstance;

/**
 * Totals of seizures by substance group, each kind of measure apart.
 *
 * @param figures largest first within a kind
 * @param equivalent kilogram equivalent of the drugs that were not weighed
 * @param named what the sums of classes consist of: articles with a name
 * @param excluded numbers of records that are in no figure, by reason
 * @param imprecise cases that may lie in the period asked for, but are not known to
 * @param cases number of cases that count
 * @param records number of records that these cases are in
 */
public record GroupTotals(
        List<GroupAmount> figures,
        Equivalent equivalent,
        List<Tally<NamedSubstance>> named,
        SortedMap<ExclusionReason, Long> excluded,
        ImpreciseCases imprecise,
        long cases,
        long records) {
    public static final GroupTotals NONE =
            new GroupTotals(
                    List.of(),
                    Equivalent.NONE,
                    List.of(),
                    new TreeMap<>(),
                    ImpreciseCases.NONE,
                    0,
                    0);

    public GroupTotals {
        figures = List.copyOf(figures);
        named = List.copyOf(named);
        excluded = Collections.unmodifiableSortedMap(new TreeMap<>(excluded));
    }

    /** Returns the totals with the numbers of the records that are left out. */
    public GroupTotals without(
            SortedMap<ExclusionReason, Long> leftOut, ImpreciseCases ofImpreciseTime) {
        return new GroupTotals(
                figures, equivalent, named, leftOut, ofImpreciseTime, cases, records);
    }

    /**
     * @param group substance group, {@code opioid}
     * @param dimension dimension of the sum
     * @param base sum in base units
     */
    public record GroupAmount(String group, Dimension dimension, long base) {}

    /**
     * Adds up totals by substance.
     *
     * @param bySubstance totals by the code of the substance, empty for none
     * @param group returns the group of a substance
     */
    public static GroupTotals of(
            Map<String, Totals> bySubstance, Function<Substance, String> group) {
        Map<String, Totals> sums = new LinkedHashMap<>();
        bySubstance.forEach((code, totals) -> {
            String name = code.isEmpty() ? "other" : group.apply(new Substance(code));
            sums.merge(name, totals, Totals::plus);
        });
        var figures = new ArrayList<GroupAmount>();
        sums.forEach((name, totals) ->
                totals.byDimension()
                        .forEach((dimension, base) ->
                                figures.add(new GroupAmount(name, dimension, base))));
        figures.sort(
                Comparator.comparing(GroupAmount::dimension)
                        .thenComparing(Comparator.comparingLong(GroupAmount::base).reversed()));
        return new GroupTotals(
                figures, Equivalent.NONE, List.of(), new TreeMap<>(), ImpreciseCases.NONE, 0, 0);
    }

    /** Returns the totals with the kilogram equivalent of the same rows. */
    public GroupTotals with(Equivalent shown) {
        return new GroupTotals(figures, shown, named, excluded, imprecise, cases, records);
    }

    /** Returns the totals with the number of cases that count, and of their records. */
    public GroupTotals counting(long counted, long inRecords) {
        return new GroupTotals(figures, equivalent, named, excluded, imprecise, counted, inRecords);
    }

    /** Returns the totals with the articles that have a name. */
    public GroupTotals naming(List<Tally<NamedSubstance>> articles) {
        return new GroupTotals(figures, equivalent, articles, excluded, imprecise, cases, records);
    }

    /** Returns the figures of a kind of measure, in order. */
    public List<GroupAmount> of(MeasureKind kind) {
        return figures.stream().filter(f -> f.dimension().kind() == kind).toList();
    }
}
