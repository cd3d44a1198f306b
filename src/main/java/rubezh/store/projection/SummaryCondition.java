package rubezh.store.projection;

import static java.util.stream.Collectors.joining;
import static rubezh.domain.seizure.SeizureFields.EVENT_CASES;
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
import rubezh.register.Query;

/**
 * Conditions of the cases of periods and of a {@link SummarySelection}, as {@link
 * ReportPeriod#contains} and {@link ReportPeriod#mayContainDateOf} have them, with the main table
 * as {@code s}. They hold dates, numbers and known codes only, so they need no parameters.
 */
public final class SummaryCondition {
    /** Seconds of the steps that hours are told by; every time zone is a multiple of it away. */
    public static final int QUARTER = 900;

    private static final String START = "s." + ProjectionColumns.quoted(EVENT_START.path());
    private static final String PRECISION = "s." + ProjectionColumns.quoted(EVENT_PRECISION.path());

    /** Expression of the date of a case, by the calendar of its place. */
    public static final String DATE = "substr(" + START + ", 1, 10)";

    /** Expression of the number of cases of a record, as {@link SeizureEvent#count} has it. */
    public static final String CASES =
            "CASE WHEN s.%1$s > 1 THEN s.%1$s ELSE 1 END"
                    .formatted(ProjectionColumns.quoted(EVENT_CASES.path()));

    /** Condition that the time of day of a case means something. */
    public static final String HOUR_KNOWN =
            "(%1$s IS NOT NULL AND (%2$s IS NULL OR %2$s IN (%3$s)))"
                    .formatted(START, PRECISION, codes(SeizureEvent.WITH_HOUR));

    /** Condition that the date of a case means something. */
    public static final String DAY_KNOWN =
            "(" + HOUR_KNOWN + " OR (" + START + " IS NOT NULL AND " + is(SeizureEvent.DAY) + "))";

    /**
     * Condition that the date of a case means nothing by itself; the index of these cases has the
     * same words.
     */
    static final String VAGUE =
            "%%s%s NOT IN (%s)"
                    .formatted(
                            ProjectionColumns.quoted(EVENT_PRECISION.path()),
                            codes(
                                    Stream.concat(
                                                    SeizureEvent.WITH_HOUR.stream(),
                                                    Stream.of(SeizureEvent.DAY))
                                            .collect(Collectors.toSet())));

    private static final String MONTH = "substr(" + START + ", 1, 7)";
    private static final String YEAR = "substr(" + START + ", 1, 4)";
    private static final long YEAR_SECONDS = 366 * 86_400L;

    /** Condition that not even the year of a case is known, though a time is stated. */
    private static final String DATELESS =
            "(%s AND %s NOT IN (%s))"
                    .formatted(
                            VAGUE.formatted("s."),
                            PRECISION,
                            codes(Set.of(SeizureEvent.MONTH, SeizureEvent.YEAR)));

    /** Condition that a case has no time at all. */
    private static final String TIMELESS = START + " IS NULL";

    private SummaryCondition() {}

    private static String codes(Set<TimePrecision> precisions) {
        return precisions.stream()
                .map(code -> "'" + code.code() + "'")
                .sorted()
                .collect(joining(", "));
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
     * Returns a condition of the row ids that the cases of a period may have, so that lists of
     * lines need not be read as a whole.
     *
     * @param column column of a row id
     * @param spill greatest distance of a row id from its minute
     */
    public static String nearRows(Query query, String column, long spill) {
        return span(query)
                .map(span -> {
                    long from = span.from().toEpochSecond() - ProjectionSchema.TWO_DAYS;
                    long to = span.to().toEpochSecond() + ProjectionSchema.TWO_DAYS;
                    return "%s BETWEEN %d AND %d"
                            .formatted(
                                    column,
                                    RowIds.firstOfMinute(from),
                                    RowIds.lastOfMinute(RowIds.firstOfMinute(to)) + spill);
                })
                .orElse("TRUE");
    }

    /** Returns the period that the known times of the cases of a query lie in. */
    private static Optional<ReportPeriod> span(Query query) {
        SummarySelection selection = query.summary();
        if (query.imprecise() || !query.hasPeriod()) {
            return Optional.empty();
        }
        if (selection == null) {
            return ReportPeriod.between(query.from(), query.before());
        }
        SummaryPeriod period = selection.period();
        return period.kind() == Kind.OPERATION ? Optional.empty() : Optional.of(period.span());
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
        return near(span, ProjectionSchema.TWO_DAYS)
                + " AND CASE WHEN %s OR %s THEN %s %s END"
                        .formatted(TIMELESS, HOUR_KNOWN, between(span), wholly(span));
    }

    private static String near(ReportPeriod span, long around) {
        return "s.moment BETWEEN %d AND %d"
                .formatted(
                        span.from().toEpochSecond() - around, span.to().toEpochSecond() + around);
    }

    /** Returns the condition of the cases that are known to lie in a period. */
    public static String inside(ReportPeriod span) {
        return START + " IS NOT NULL AND " + within(span);
    }

    /**
     * Returns the condition of the cases that may lie in a period, but whose time is not known
     * precisely enough to tell.
     */
    public static String imprecise(ReportPeriod span) {
        return imprecise(span, span.isOfWholeDays());
    }

    /** Returns the condition for a period; none is in doubt in an operation, which is a mark. */
    public static String imprecise(SummaryPeriod period) {
        return switch (period.kind()) {
            case OPERATION -> "FALSE";
            case SHIFT -> imprecise(period.span(), false);
            case DAY, WEEK, MONTH, YEAR -> imprecise(period.span());
        };
    }

    private static String imprecise(ReportPeriod span, boolean wholeDays) {
        LocalDate first = span.from().toLocalDate();
        LocalDate end = wholeDays ? span.to().toLocalDate() : after(span.to());
        String vague =
                "%s AND (%s AND %s AND NOT CASE %s END OR %s)"
                        .formatted(
                                VAGUE.formatted("s."),
                                near(span, YEAR_SECONDS),
                                overlaps(first, end),
                                wholeDays ? wholly(span) : "WHEN TRUE THEN FALSE",
                                DATELESS);
        String day =
                "%s AND %s AND %s"
                        .formatted(
                                is(SeizureEvent.DAY),
                                near(span, ProjectionSchema.TWO_DAYS),
                                dated(first, end));
        return START + " IS NOT NULL AND " + (wholeDays ? vague : "(" + day + " OR " + vague + ")");
    }

    /** Returns the first date that lies wholly after a moment that ends a period. */
    private static LocalDate after(OffsetDateTime end) {
        return end.minusNanos(1).toLocalDate().plusDays(1);
    }

    /** Returns the branches for what is known to the day, the month or the year. */
    private static String wholly(ReportPeriod span) {
        if (!span.isOfWholeDays()) {
            return "WHEN TRUE THEN FALSE";
        }
        LocalDate from = span.from().toLocalDate();
        LocalDate before = span.to().toLocalDate();
        YearMonth month = YearMonth.from(from.minusDays(1)).plusMonths(1);
        int year = from.minusDays(1).getYear() + 1;
        return "WHEN %s THEN %s WHEN %s THEN %s WHEN %s THEN %s ELSE FALSE"
                .formatted(
                        is(SeizureEvent.DAY),
                        dated(from, before),
                        is(SeizureEvent.MONTH),
                        range(MONTH, month, YearMonth.from(before)),
                        is(SeizureEvent.YEAR),
                        range(YEAR, Year.of(year), Year.from(before)));
    }

    /** Returns the condition that a day a case may have happened on is one of some days. */
    private static String overlaps(LocalDate first, LocalDate end) {
        LocalDate last = end.minusDays(1);
        return "CASE WHEN %s THEN %s WHEN %s THEN %s WHEN %s THEN %s ELSE FALSE END"
                .formatted(
                        DAY_KNOWN,
                        dated(first, end),
                        is(SeizureEvent.MONTH),
                        range(MONTH, YearMonth.from(first), YearMonth.from(last).plusMonths(1)),
                        is(SeizureEvent.YEAR),
                        range(YEAR, Year.from(first), Year.from(last).plusYears(1)));
    }

    private static String dated(LocalDate from, LocalDate before) {
        return range(DATE, from, before);
    }

    /** Years have four digits, so texts compare as times do. */
    private static String range(String part, Temporal from, Temporal before) {
        return "(%1$s >= '%2$s' AND %1$s < '%3$s')".formatted(part, padded(from), padded(before));
    }

    private static String padded(Temporal time) {
        return time instanceof Year year ? "%04d".formatted(year.getValue()) : time.toString();
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
            case OPERATION ->
                    bit(ExclusionReason.OUTSIDE_OPERATION, outside(selection.period().span()));
            case DAY, WEEK, MONTH, YEAR -> bit(ExclusionReason.DAY_UNKNOWN, TIMELESS);
            case SHIFT -> "";
        };
    }

    private static String bit(ExclusionReason reason, String condition) {
        return "CASE WHEN %s THEN %d ELSE 0 END"
                .formatted(condition, ExclusionCodec.of(Set.of(reason)));
    }

    /** Returns the condition that no day a case may have happened on lies in a period. */
    private static String outside(ReportPeriod span) {
        return "NOT (%s OR coalesce(%s, FALSE) OR %s)"
                .formatted(
                        TIMELESS,
                        DATELESS,
                        overlaps(span.from().toLocalDate(), span.to().toLocalDate()));
    }

    /** Returns the expression of the year, month or day of a case, as far as it is known. */
    public static String calendarKey(String by) {
        String day =
                switch (by) {
                    case "year" -> YEAR;
                    case "month" -> MONTH;
                    default -> DATE;
                };
        return "CASE WHEN %s THEN %s WHEN %s THEN %s WHEN %s THEN %s END"
                .formatted(
                        DAY_KNOWN,
                        day,
                        is(SeizureEvent.MONTH),
                        by.equals("year") ? YEAR : MONTH,
                        is(SeizureEvent.YEAR),
                        YEAR);
    }
}
