package rubezh.dashboard;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.quantity.Totals;
import rubezh.domain.reference.Code;
import rubezh.domain.reference.ReferenceData;
import rubezh.domain.seizure.GoodsClassification;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.summary.PeriodFigures.Route;
import rubezh.domain.summary.SummaryPeriod;
import rubezh.domain.summary.SummaryPeriod.Kind;
import rubezh.domain.summary.Tallies;
import rubezh.domain.summary.Tally;
import rubezh.domain.summary.WeekHour;

/**
 * What the figures of counted cases must be: sums by the code that papers are made with, times by
 * clock and calendar anew.
 */
record ExpectedFigures(List<Seizure> counted, SummaryPeriod period, ReferenceData reference) {
    /**
     * Returns whether the dates of a period of station days hold a case; one without a time is held
     * by those it was entered on.
     *
     * @param entered time of its first revision
     */
    static boolean isHeld(Seizure seizure, OffsetDateTime entered, SummaryPeriod period) {
        if (seizure.event().start() == null) {
            return isIn(stationDate(entered, period), period);
        }
        LocalDate day = stationDate(seizure, period);
        return switch (precision(seizure)) {
            case "", "MIN", "HOU", "DAY" -> isIn(day, period);
            case "MON" ->
                    isIn(day.withDayOfMonth(1), period)
                            && isIn(day.withDayOfMonth(day.lengthOfMonth()), period);
            case "YEA" ->
                    isIn(day.withDayOfYear(1), period)
                            && isIn(day.withDayOfYear(day.lengthOfYear()), period);
            default -> false;
        };
    }

    private static String precision(Seizure seizure) {
        return code(seizure.event().precision());
    }

    private static boolean isIn(LocalDate day, SummaryPeriod period) {
        return !day.isBefore(period.first()) && !day.isAfter(period.last());
    }

    /** Returns the station day of a known hour, else the date that was entered. */
    private static LocalDate stationDate(Seizure seizure, SummaryPeriod period) {
        OffsetDateTime start = start(seizure);
        if (!isKnownToTheHour(seizure)) {
            return start.toLocalDate();
        }
        return stationDate(start, period);
    }

    private static LocalDate stationDate(OffsetDateTime moment, SummaryPeriod period) {
        ZonedDateTime local = moment.atZoneSameInstant(period.clock().zone());
        return local.minusHours(8).toLocalDate();
    }

    private static OffsetDateTime start(Seizure seizure) {
        return Objects.requireNonNull(seizure.event().start());
    }

    private static boolean isKnownToTheHour(Seizure seizure) {
        Code precision = seizure.event().precision();
        return seizure.event().start() != null
                && (precision == null || Set.of("MIN", "HOU").contains(precision.code()));
    }

    static boolean isKnownToTheDay(Seizure seizure) {
        Code precision = seizure.event().precision();
        return isKnownToTheHour(seizure)
                || (seizure.event().start() != null
                        && precision != null
                        && precision.code().equals("DAY"));
    }

    Totals drugs() {
        return Tallies.totals(drugLines());
    }

    private List<Seizure> drugLines() {
        return GoodsClassification.withItems(
                counted, item -> GoodsClassification.isDrug(item, reference));
    }

    /** Returns the sums of what was measured. */
    SortedMap<String, Totals> bySubstance() {
        var sums = new TreeMap<String, Totals>();
        Tallies.bySubstance(drugLines()).stream()
                .filter(tally -> !tally.totals().byDimension().isEmpty())
                .forEach(tally -> sums.put(code(tally.key()), tally.totals()));
        return sums;
    }

    Map<LocalDate, Long> days() {
        boolean calendar = period.kind() == Kind.OPERATION;
        return counts(
                ExpectedFigures::isKnownToTheDay,
                s -> calendar ? start(s).toLocalDate() : stationDate(s, period));
    }

    Map<WeekHour, Long> hours() {
        return counts(ExpectedFigures::isKnownToTheHour, this::hour);
    }

    private WeekHour hour(Seizure seizure) {
        ZonedDateTime local = start(seizure).atZoneSameInstant(period.clock().zone());
        return new WeekHour(local.getDayOfWeek(), local.getHour());
    }

    Map<String, Long> posts() {
        return counts(_ -> true, s -> code(s.place().post()));
    }

    Map<Route, Long> routes() {
        return counts(
                _ -> true,
                s ->
                        new Route(
                                code(s.route().departure()),
                                code(s.place().post()),
                                code(s.route().destination())));
    }

    /** Returns cases by code, as the sentences of papers name them. */
    <K extends Code> Map<String, Long> byCase(Function<Seizure, Stream<K>> values) {
        return Tallies.byCase(counted, values).stream()
                .collect(Collectors.toMap(t -> code(t.key()), Tally::cases));
    }

    /** Returns the number of cases of all records. */
    long cases() {
        return counted.stream().mapToLong(ExpectedFigures::cases).sum();
    }

    private static long cases(Seizure seizure) {
        return Objects.requireNonNullElse(seizure.event().cases(), 1);
    }

    private <K> Map<K, Long> counts(Predicate<Seizure> has, Function<Seizure, K> key) {
        return counted.stream()
                .filter(has)
                .collect(
                        Collectors.groupingBy(key, Collectors.summingLong(ExpectedFigures::cases)));
    }

    private static String code(@Nullable Code code) {
        return code == null ? "" : code.code();
    }
}
