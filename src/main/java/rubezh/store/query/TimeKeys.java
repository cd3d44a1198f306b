package rubezh.store.query;

import module java.base;

import java.time.zone.ZoneOffsetTransition;
import org.jspecify.annotations.Nullable;
import rubezh.domain.summary.SummaryPeriod;
import rubezh.domain.summary.SummaryPeriod.Kind;
import rubezh.register.CaseGrouping.TimePart;
import rubezh.register.Query;
import rubezh.store.projection.SummaryCondition;

/**
 * Expressions of parts of the time of a case, by the clock that a dashboard has: months of station
 * days, days of the week and hours of the zone of the station. SQL knows no time zones, so their
 * changes are written into the expression.
 */
final class TimeKeys {
    private static final int HOUR = 3_600;
    private static final int DAY = 24 * HOUR;

    /** Whole weeks before the first moment, so that no quotient is negative; starts on a Monday. */
    private static final long WEEKS_BEFORE = 10_000L * 7 * DAY + 3L * DAY;

    private final SummaryPeriod period;

    /**
     * @param query query of the cases of a period
     */
    TimeKeys(Query query) {
        var selection = query.summary();
        if (selection == null) {
            throw new IllegalArgumentException("no period");
        }
        this.period = selection.period();
    }

    /** Returns the expression of a part; null where it is not known. */
    String of(TimePart part) {
        return switch (part) {
            case MONTH -> month();
            case WEEKDAY ->
                    "CASE WHEN %s THEN (%s + %d) / %d %% 7 + 1 WHEN %s THEN %s END"
                            .formatted(
                                    SummaryCondition.HOUR_KNOWN,
                                    local(),
                                    WEEKS_BEFORE,
                                    DAY,
                                    SummaryCondition.DAY_KNOWN,
                                    "(strftime('%w', " + SummaryCondition.DATE + ") + 6) % 7 + 1");
            case HOUR ->
                    "CASE WHEN %s THEN (%s + %d) %% %d / %d END"
                            .formatted(
                                    SummaryCondition.HOUR_KNOWN, local(), WEEKS_BEFORE, DAY, HOUR);
        };
    }

    /** The calendar of the place tells the month of what is known to the day only. */
    private String month() {
        String calendar = SummaryCondition.calendarKey("month");
        if (period.kind() == Kind.OPERATION) {
            return calendar;
        }
        var starts = new TreeMap<Long, @Nullable String>();
        YearMonth last = YearMonth.from(period.clock().dayOf(period.span().to().toInstant()));
        YearMonth first = YearMonth.from(period.clock().dayOf(period.span().from().toInstant()));
        for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            starts.put(period.clock().day(month.atDay(1)).from().toEpochSecond(), month.toString());
        }
        return "CASE WHEN %s THEN %s ELSE %s END"
                .formatted(SummaryCondition.HOUR_KNOWN, since("s.moment", null, starts), calendar);
    }

    /** Returns the seconds of the local time of a moment in the period, as if it were UTC. */
    private String local() {
        var rules = period.clock().zone().getRules();
        Instant from = period.span().from().toInstant().minus(Duration.ofDays(2));
        Instant to = period.span().to().toInstant().plus(Duration.ofDays(2));
        var starts = new TreeMap<Long, @Nullable String>();
        ZoneOffsetTransition next = rules.nextTransition(from);
        while (next != null && next.getInstant().isBefore(to)) {
            starts.put(
                    next.getInstant().getEpochSecond(),
                    Integer.toString(next.getOffsetAfter().getTotalSeconds()));
            next = rules.nextTransition(next.getInstant());
        }
        String first = Integer.toString(rules.getOffset(from).getTotalSeconds());
        return "s.moment + " + since("s.moment", first, starts);
    }

    /**
     * Returns the expression of what holds since the last of some moments, halving them, so that
     * hundreds cost few comparisons. Numbers stay numbers.
     *
     * @param before what holds before the first one; null for nothing
     * @param starts what holds since a moment; null for nothing
     */
    static String since(
            String column, @Nullable String before, SortedMap<Long, @Nullable String> starts) {
        if (starts.isEmpty()) {
            return literal(before);
        }
        var moments = List.copyOf(starts.keySet());
        long middle = moments.get(moments.size() / 2);
        return "CASE WHEN %s < %d THEN %s ELSE %s END"
                .formatted(
                        column,
                        middle,
                        since(column, before, starts.headMap(middle)),
                        since(column, starts.get(middle), starts.tailMap(middle + 1)));
    }

    private static String literal(@Nullable String value) {
        if (value == null) {
            return "NULL";
        }
        return value.matches("-?[0-9]{1,6}") ? value : "'" + escaped(value) + "'";
    }

    /** Returns a text as it stands between quotes. */
    static String escaped(String text) {
        return text.replace("'", "''");
    }
}
