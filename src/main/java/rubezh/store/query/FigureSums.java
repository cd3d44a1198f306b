package rubezh.store.query;

import static java.util.Comparator.comparingLong;

import module java.base;

import rubezh.domain.quantity.Dimension;
import rubezh.domain.quantity.Quantity;
import rubezh.domain.quantity.Totals;
import rubezh.domain.summary.ExclusionReason;
import rubezh.domain.summary.ImpreciseCases;
import rubezh.domain.summary.PeriodFigures;
import rubezh.domain.summary.PeriodFigures.CaseCount;
import rubezh.domain.summary.PeriodFigures.GoodsKey;
import rubezh.domain.summary.PeriodFigures.Route;
import rubezh.domain.summary.RecordCount;
import rubezh.domain.summary.Tally;
import rubezh.domain.summary.WeekHour;

/**
 * Numbers that the figures of a period are made of, by figure and keys. A case is in one part of a
 * period only, so the numbers of its parts add up to those of the whole.
 */
final class FigureSums {
    /** What is counted, and by which keys. */
    enum Figure {
        CASES,
        /** Records by station, reason why they do not count, and whether they are seizures. */
        RECORDS,
        /** Cases that may lie in the period, by precision; never kept, as a year has them too. */
        IMPRECISE,
        GOODS,
        AMOUNTS,
        /** Counts of goods that are among the amounts of another dimension too. */
        MEASURED_COUNTS,
        SUBSTANCES,
        DAYS,
        HOURS,
        POSTS,
        CONCEALMENT,
        MEANS,
        ROUTES
    }

    private static final int KEYS = 3;

    private final Map<Figure, SortedMap<List<String>, Long>> sums = new EnumMap<>(Figure.class);

    /**
     * Adds to the number of a figure under its keys; sums saturate at the range of long.
     *
     * @param keys at most three
     */
    void add(Figure figure, List<String> keys, long number) {
        sums.computeIfAbsent(figure, _ -> new TreeMap<>(TotalsQuery::compare))
                .merge(padded(keys), number, Quantity::sum);
    }

    /** Adds empty keys, because the numbers that are kept have {@value #KEYS} columns of keys. */
    private static List<String> padded(List<String> keys) {
        var padded = new ArrayList<>(keys);
        padded.addAll(Collections.nCopies(KEYS - keys.size(), ""));
        return padded;
    }

    /** Passes every number with its figure and keys. */
    void forEach(NumberConsumer consumer) {
        sums.forEach((figure, numbers) ->
                numbers.forEach((keys, number) -> consumer.accept(figure, keys, number)));
    }

    /** Consumer of the number of a figure under its keys. */
    interface NumberConsumer {
        void accept(Figure figure, List<String> keys, long number);
    }

    private SortedMap<List<String>, Long> of(Figure figure) {
        return sums.getOrDefault(figure, new TreeMap<>(TotalsQuery::compare));
    }

    private long sum(Figure figure) {
        return of(figure).values().stream().mapToLong(Long::longValue).sum();
    }

    /** Returns the figures that the numbers make. */
    PeriodFigures figures() {
        return new PeriodFigures(
                sum(Figure.CASES),
                records(),
                ImpreciseCases.of(map(Figure.IMPRECISE, List::getFirst)),
                goods(),
                counts(Figure.SUBSTANCES, List::getFirst),
                map(Figure.DAYS, keys -> LocalDate.parse(keys.getFirst())),
                map(Figure.HOURS, FigureSums::hour),
                counts(Figure.POSTS, List::getFirst),
                stated(counts(Figure.CONCEALMENT, List::getFirst)),
                stated(counts(Figure.MEANS, List::getFirst)),
                counts(Figure.ROUTES, keys -> new Route(keys.get(0), keys.get(1), keys.get(2))));
    }

    /** Returns the keys of a number of records, which {@link #records} reads. */
    static List<String> keys(RecordCount count) {
        String reason = count.reason() == null ? "" : count.reason().name();
        return List.of(count.station(), reason, Boolean.toString(count.seizures()));
    }

    private List<RecordCount> records() {
        var records = new ArrayList<RecordCount>();
        of(Figure.RECORDS)
                .forEach((keys, number) -> {
                    String reason = keys.get(1);
                    records.add(
                            new RecordCount(
                                    keys.getFirst(),
                                    reason.isEmpty() ? null : ExclusionReason.valueOf(reason),
                                    Boolean.parseBoolean(keys.get(2)),
                                    number));
                });
        return records;
    }

    /** Returns the keys of an hour, which {@link #hour} reads. */
    static List<String> keys(WeekHour hour) {
        return List.of(hour.day().name(), Integer.toString(hour.hour()));
    }

    private static WeekHour hour(List<String> keys) {
        return new WeekHour(DayOfWeek.valueOf(keys.get(0)), Integer.parseInt(keys.get(1)));
    }

    private <K> SortedMap<K, Long> map(Figure figure, Function<List<String>, K> key) {
        var map = new TreeMap<K, Long>();
        of(figure).forEach((keys, number) -> map.put(key.apply(keys), number));
        return map;
    }

    private List<Tally<GoodsKey>> goods() {
        var totals = new TreeMap<List<String>, Totals>(TotalsQuery::compare);
        of(Figure.AMOUNTS)
                .forEach((keys, base) -> {
                    var dimension = Dimension.of(keys.get(2));
                    long also = of(Figure.MEASURED_COUNTS).getOrDefault(keys, 0L);
                    Totals counted =
                            also == 0
                                    ? Totals.NONE
                                    : Totals.NONE.plusCount(new Quantity(dimension, also));
                    totals.merge(
                            List.of(keys.get(0), keys.get(1), ""),
                            counted.plus(new Quantity(dimension, base - also)),
                            Totals::plus);
                });
        var goods = new ArrayList<Tally<GoodsKey>>();
        totals.forEach((keys, sum) -> {
            long cases = of(Figure.GOODS).getOrDefault(keys, 0L);
            var key = new GoodsKey(keys.get(0), keys.get(1));
            goods.add(new Tally<>(key, cases, sum));
        });
        return goods;
    }

    /** Returns the numbers of cases by their keys, the most frequent first. */
    private <K> List<CaseCount<K>> counts(Figure figure, Function<List<String>, K> key) {
        return of(figure).entrySet().stream()
                .map(e -> new CaseCount<>(key.apply(e.getKey()), e.getValue()))
                .sorted(
                        comparingLong((CaseCount<K> count) -> -count.cases())
                                .thenComparing(count -> count.key().toString()))
                .toList();
    }

    /** Leaves out the cases without a value, which papers do not name either. */
    private static List<CaseCount<String>> stated(List<CaseCount<String>> counts) {
        return counts.stream().filter(count -> !count.key().isEmpty()).toList();
    }
}
