package rubezh.domain.summary;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.reference.Code.OperationCode;

/**
 * Period that figures are read for. Weeks, months and years consist of station days, so that their
 * figures are the sums of the daily summaries; an operation has calendar days, as its summary does
 * (decision 0360).
 *
 * <pre>{@code
 * var month = SummaryPeriod.of(Kind.MONTH, today, new StationClock(zone, LocalTime.of(8, 0)));
 * month.before(now) // the month before, as far as this one has come
 * }</pre>
 *
 * @param kind kind of the period
 * @param span start and end
 * @param clock clock of the station
 * @param operation the operation; null for the other kinds
 */
public record SummaryPeriod(
        Kind kind, ReportPeriod span, StationClock clock, @Nullable OperationCode operation) {
    /** Kinds of periods. */
    public enum Kind {
        SHIFT,
        DAY,
        WEEK,
        MONTH,
        YEAR,
        OPERATION
    }

    /**
     * Clock of a station.
     *
     * @param zone time zone
     * @param dayStart time at which the station day begins
     */
    public record StationClock(ZoneId zone, LocalTime dayStart) {
        /** Returns the date on which the station day of a moment began. */
        public LocalDate dayOf(Instant moment) {
            LocalDateTime local = moment.atZone(zone).toLocalDateTime();
            LocalDate date = local.toLocalDate();
            return local.toLocalTime().isBefore(dayStart) ? date.minusDays(1) : date;
        }

        /** Returns the station day that began on a date. */
        public ReportPeriod day(LocalDate date) {
            return ReportPeriod.stationDay(date, dayStart, zone);
        }
    }

    /** Returns the day, week, month or year that a station day lies in. */
    public static SummaryPeriod of(Kind kind, LocalDate day, StationClock clock) {
        LocalDate first = firstDay(kind, day);
        return ofDays(kind, first, next(kind, first), clock);
    }

    /** Returns the station days from a first to a last one; several of them are a part of years. */
    public static SummaryPeriod days(LocalDate first, LocalDate last, StationClock clock) {
        Kind kind = first.equals(last) ? Kind.DAY : Kind.YEAR;
        return ofDays(kind, first, last.plusDays(1), clock);
    }

    /** Returns the shift between two moments. */
    public static SummaryPeriod shift(Instant from, Instant to, StationClock clock) {
        var span =
                new ReportPeriod(
                        from.atZone(clock.zone()).toOffsetDateTime(),
                        to.atZone(clock.zone()).toOffsetDateTime());
        return new SummaryPeriod(Kind.SHIFT, span, clock, null);
    }

    /** Returns the period of an operation, from its first to its last day. */
    public static SummaryPeriod operation(
            OperationCode operation, ReportPeriod days, StationClock clock) {
        return new SummaryPeriod(Kind.OPERATION, days, clock, operation);
    }

    private static SummaryPeriod ofDays(
            Kind kind, LocalDate first, LocalDate end, StationClock clock) {
        var span = new ReportPeriod(clock.day(first).from(), clock.day(end.minusDays(1)).to());
        return new SummaryPeriod(kind, span, clock, null);
    }

    private static LocalDate firstDay(Kind kind, LocalDate day) {
        return switch (kind) {
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
            case YEAR -> day.withDayOfYear(1);
            case DAY -> day;
            case SHIFT, OPERATION -> throw new IllegalArgumentException(kind + " has no calendar");
        };
    }

    private static LocalDate next(Kind kind, LocalDate first) {
        return switch (kind) {
            case WEEK -> first.plusWeeks(1);
            case MONTH -> first.plusMonths(1);
            case YEAR -> first.plusYears(1);
            case DAY, SHIFT, OPERATION -> first.plusDays(1);
        };
    }

    /** Returns the first day, of the station or, for an operation, of the calendar. */
    public LocalDate first() {
        return kind == Kind.SHIFT
                ? clock.dayOf(span.from().toInstant())
                : span.from().toLocalDate();
    }

    /** Returns the last day. */
    public LocalDate last() {
        return kind == Kind.SHIFT ? first() : span.to().toLocalDate().minusDays(1);
    }

    /** Returns the days up to the current one; all of a period that is over. */
    public Stream<LocalDate> daysUntil(Instant now) {
        LocalDate today = clock.dayOf(now);
        LocalDate end = last().isBefore(today) ? last() : today;
        return end.isBefore(first()) ? Stream.empty() : first().datesUntil(end.plusDays(1));
    }

    /**
     * Returns what the period is compared with: the one before, or, while the week, month or year
     * still runs, as many first days of it as have begun. An operation has none.
     */
    public Optional<SummaryPeriod> before(Instant now) {
        return switch (kind) {
            case OPERATION -> Optional.empty();
            case SHIFT -> {
                Duration length = Duration.between(span.from(), span.to());
                Instant from = span.from().toInstant();
                yield Optional.of(shift(from.minus(length), from, clock));
            }
            case DAY, WEEK, MONTH, YEAR -> Optional.of(daysBefore(now));
        };
    }

    private SummaryPeriod daysBefore(Instant now) {
        LocalDate start = firstDay(kind, first().minusDays(1));
        LocalDate end = first();
        if (kind != Kind.DAY && !span.isOverAt(now)) {
            long begun = ChronoUnit.DAYS.between(first(), clock.dayOf(now)) + 1;
            LocalDate reached = start.plusDays(Math.max(1, begun));
            end = reached.isBefore(end) ? reached : end;
        }
        return ofDays(kind, start, end, clock);
    }

    /** Returns the period of the same kind some steps later, or earlier if negative. */
    public SummaryPeriod shifted(int steps) {
        return switch (kind) {
            case OPERATION -> this;
            case SHIFT -> {
                Duration length = Duration.between(span.from(), span.to()).multipliedBy(steps);
                yield shift(
                        span.from().toInstant().plus(length),
                        span.to().toInstant().plus(length),
                        clock);
            }
            case DAY -> of(kind, first().plusDays(steps), clock);
            case WEEK -> of(kind, first().plusWeeks(steps), clock);
            case MONTH -> of(kind, first().plusMonths(steps), clock);
            case YEAR -> of(kind, first().plusYears(steps), clock);
        };
    }
}
