package rubezh.store.projection;

import static java.util.stream.Collectors.joining;
import static rubezh.domain.seizure.SeizureFields.EVENT_PRECISION;
import static rubezh.domain.seizure.SeizureFields.EVENT_START;
import static rubezh.domain.seizure.SeizureFields.HEADER_OPERATION;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.reference.CaseCode.TimePrecision;
import rubezh.domain.seizure.SeizureEvent;
import rubezh.domain.summary.ExclusionReason;
import rubezh.domain.summary.ReportPeriod;
import rubezh.domain.summary.SummaryPeriod;
import rubezh.domain.summary.SummaryPeriod.Kind;
import rubezh.domain.summary.SummarySelection;
import rubezh.domain.summary.WeekHour;

/**
 * Conditions of the cases of a {@link SummarySelection}, as {@link ReportPeriod#contains} and
 * {@link ReportPeriod#mayContainDateOf} have them, with the main table as {@code s}. They hold
 * dates, numbers and known codes only, so they need no parameters.
 */
public final class SummaryCondition {
    /** Seconds of the steps that hours are told by; every time zone is a multiple of it away. */
    public static final int QUARTER = 900;

    private static final String START = "s." + ProjectionColumns.quoted(EVENT_START.path());
    private static final String PRECISION = "s." + ProjectionColumns.quoted(EVENT_PRECISION.path());

    /** Expression of the date of a case, by the calendar of its place. */
    public static final String DATE = "substr(" + START + ", 1, 10)";

    /** Condition that the time of day of a case means something. */
    public static final String HOUR_KNOWN =
            "(%1$s IS NOT NULL AND (%2$s IS NULL OR %2$s IN (%3$s)))"
                    .formatted(START, PRECISION, codes(SeizureEvent.WITH_HOUR));

    /** Condition that the date of a case means something. */
    public static final String DAY_KNOWN =
            "(" + HOUR_KNOWN + " OR (" + START + " IS NOT NULL AND " + is(SeizureEvent.DAY) + "))";

    /** Condition that a case has no time at all. */
    private static final String TIMELESS = START + " IS NULL";

    private SummaryCondition() {}

    private static String codes(Set<TimePrecision> precisions) {
        return precisions.stream().map(code -> "'" + code.code() + "'").collect(joining(", "));
    }

    private static String is(TimePrecision precision) {
        return PRECISION + " = '" + precision.code() + "'";
    }

    /** Returns the condition of the cases of a selection, whether they count or not. */
    public static String selected(SummarySelection selection) {
        return Stream.of(ofPeriod(selection.period()), ofDay(selection), ofHour(selection))
                .filter(condition -> !condition.isEmpty())
                .collect(joining(" AND "));
    }

    /**
     * Returns a condition of the row ids that the cases of a selection may have, so that lists of
     * lines need not be read as a whole.
     *
     * @param column column of a row id
     * @param spill greatest distance of a row id from its minute
     */
    public static String nearRows(@Nullable SummarySelection selection, String column, long spill) {
        if (selection == null || selection.period().kind() == Kind.OPERATION) {
            return "1";
        }
        ReportPeriod span = selection.period().span();
        long from = span.from().toEpochSecond() - ProjectionSchema.TWO_DAYS;
        long to = span.to().toEpochSecond() + ProjectionSchema.TWO_DAYS;
        return "%s BETWEEN %d AND %d"
                .formatted(
                        column,
                        RowIds.firstOfMinute(from),
                        RowIds.lastOfMinute(RowIds.firstOfMinute(to)) + spill);
    }

    private static String ofPeriod(SummaryPeriod period) {
        return switch (period.kind()) {
            case OPERATION ->
                    "s.%s = '%s'"
                            .formatted(
                                    ProjectionColumns.quoted(HEADER_OPERATION.path()),
                                    Objects.requireNonNull(period.operation()).code());
            case SHIFT -> HOUR_KNOWN + " AND " + between(period.span());
            case DAY, WEEK, MONTH, YEAR -> within(period.span());
        };
    }

    private static String between(ReportPeriod span) {
        return "s.moment >= %d AND s.moment < %d"
                .formatted(span.from().toEpochSecond(), span.to().toEpochSecond());
    }

    /** Of a case without a time the moment is that of its first revision (decision 0351). */
    private static String within(ReportPeriod span) {
        return "s.moment BETWEEN %d AND %d AND CASE WHEN %s OR %s THEN %s ELSE %s END"
                .formatted(
                        span.from().toEpochSecond() - ProjectionSchema.TWO_DAYS,
                        span.to().toEpochSecond() + ProjectionSchema.TWO_DAYS,
                        TIMELESS,
                        HOUR_KNOWN,
                        between(span),
                        dated(span.from().toLocalDate(), span.to().toLocalDate()));
    }

    private static String dated(LocalDate from, LocalDate before) {
        return "(%1$s >= '%2$s' AND %1$s < '%3$s')".formatted(DATE, from, before);
    }

    private static String ofDay(SummarySelection selection) {
        LocalDate day = selection.day();
        if (day == null) {
            return "";
        }
        SummaryPeriod period = selection.period();
        return period.kind() == Kind.OPERATION
                ? DAY_KNOWN + " AND " + dated(day, day.plusDays(1))
                : DAY_KNOWN + " AND " + within(period.clock().day(day));
    }

    /** Tells the hours by quarters of an hour, because SQL knows no time zones. */
    private static String ofHour(SummarySelection selection) {
        WeekHour hour = selection.hour();
        if (hour == null) {
            return "";
        }
        SummaryPeriod period = selection.period();
        long from = (period.span().from().toEpochSecond() - ProjectionSchema.TWO_DAYS) / QUARTER;
        long to = (period.span().to().toEpochSecond() + ProjectionSchema.TWO_DAYS) / QUARTER;
        String quarters =
                LongStream.rangeClosed(from, to)
                        .filter(quarter -> hourOf(quarter, period).equals(hour))
                        .mapToObj(Long::toString)
                        .collect(joining(", "));
        return HOUR_KNOWN + " AND s.moment / " + QUARTER + " IN (" + quarters + ")";
    }

    /** Returns the hour of the week that a quarter of an hour lies in. */
    public static WeekHour hourOf(long quarter, SummaryPeriod period) {
        var local = Instant.ofEpochSecond(quarter * QUARTER).atZone(period.clock().zone());
        return new WeekHour(local.getDayOfWeek(), local.getHour());
    }

    /** Returns the bits of the reasons that only a summary of the period finds; "" for none. */
    static String exclusions(@Nullable SummarySelection selection) {
        if (selection == null) {
            return "";
        }
        return switch (selection.period().kind()) {
            case DAY -> bit(ExclusionReason.DAY_UNKNOWN, "NOT " + DAY_KNOWN);
            case OPERATION ->
                    bit(ExclusionReason.OUTSIDE_OPERATION, outside(selection.period().span()));
            case WEEK, MONTH, YEAR -> bit(ExclusionReason.DAY_UNKNOWN, TIMELESS);
            case SHIFT -> "";
        };
    }

    private static String bit(ExclusionReason reason, String condition) {
        return "CASE WHEN %s THEN %d ELSE 0 END"
                .formatted(condition, ExclusionCodec.of(Set.of(reason)));
    }

    /** Returns the condition that no day a case may have happened on lies in a period. */
    private static String outside(ReportPeriod span) {
        LocalDate from = span.from().toLocalDate();
        LocalDate before = span.to().toLocalDate();
        String month = "substr(" + START + ", 1, 7)";
        String year = "substr(" + START + ", 1, 4)";
        return "CASE WHEN %s THEN NOT %s WHEN %s THEN %s WHEN %s THEN %s ELSE 0 END"
                .formatted(
                        DAY_KNOWN,
                        dated(from, before),
                        is(SeizureEvent.MONTH),
                        apart(month, 7, "-01", from, before),
                        is(SeizureEvent.YEAR),
                        apart(year, 4, "-01-01", from, before));
    }

    private static String apart(
            String part, int length, String first, LocalDate from, LocalDate before) {
        return "(%1$s < '%2$s' OR %1$s || '%3$s' >= '%4$s')"
                .formatted(part, from.toString().substring(0, length), first, before);
    }
}
