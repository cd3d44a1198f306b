package rubezh.domain.summary;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.SeizureEvent;

/**
 * A period with the offsets of the place.
 *
 * @param from start, inclusive
 * @param to end, exclusive
 */
public record ReportPeriod(OffsetDateTime from, OffsetDateTime to) {
    private static final int FIRST_YEAR = 1;
    private static final int LAST_YEAR = 9999;

    public ReportPeriod {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("empty period: " + from + " to " + to);
        }
    }

    /** Returns the station day that begins on a date, say 08:00 to 08:00 of the next date. */
    public static ReportPeriod stationDay(LocalDate begins, LocalTime start, ZoneId zone) {
        return new ReportPeriod(
                moment(begins, start, zone), moment(begins.plusDays(1), start, zone));
    }

    /** Returns the period of whole calendar days, including the last. */
    public static ReportPeriod days(LocalDate first, LocalDate last, ZoneId zone) {
        return new ReportPeriod(
                moment(first, LocalTime.MIDNIGHT, zone),
                moment(last.plusDays(1), LocalTime.MIDNIGHT, zone));
    }

    private static OffsetDateTime moment(LocalDate day, LocalTime time, ZoneId zone) {
        return day.atTime(time).atZone(zone).toOffsetDateTime();
    }

    public boolean contains(OffsetDateTime moment) {
        return !moment.isBefore(from) && moment.isBefore(to);
    }

    /**
     * Returns whether a case is known to lie in the period, the only rule of it (decision 0536):
     * one known to the hour by its moment; one known to the day, the month or the year if every day
     * it may have happened on, as the place has it, is a day of the period. A period that is not
     * made of whole days, such as a shift, has none of the latter.
     */
    public boolean contains(SeizureEvent event) {
        OffsetDateTime start = event.start();
        if (start == null) {
            return false;
        }
        if (event.isKnownToTheHour()) {
            return contains(start);
        }
        return isOfWholeDays()
                && event.earliest().filter(day -> !day.isBefore(from.toLocalDate())).isPresent()
                && event.latest().filter(day -> day.isBefore(to.toLocalDate())).isPresent();
    }

    /** Returns whether the period begins and ends at the same time of day. */
    public boolean isOfWholeDays() {
        return from.toLocalTime().equals(to.toLocalTime());
    }

    /**
     * Returns whether a case may lie in a period of whole days: one known to the month or the year
     * if any day of it does, one without a known date always.
     */
    public boolean mayContainDateOf(SeizureEvent event) {
        return event.mayLieWithin(from.toLocalDate(), to.toLocalDate().minusDays(1));
    }

    /**
     * Returns the period between two moments, either of which may be missing.
     *
     * @return empty if nothing can lie between them
     */
    public static Optional<ReportPeriod> between(
            @Nullable OffsetDateTime from, @Nullable OffsetDateTime before) {
        OffsetDateTime start = from == null ? open(FIRST_YEAR, before) : from;
        OffsetDateTime end = before == null ? open(LAST_YEAR, from) : before;
        return start.isBefore(end) ? Optional.of(new ReportPeriod(start, end)) : Optional.empty();
    }

    /** Returns a far midnight: whatever else a period has, it ends on a whole day. */
    private static OffsetDateTime open(int year, @Nullable OffsetDateTime other) {
        ZoneOffset offset = other == null ? ZoneOffset.UTC : other.getOffset();
        return LocalDate.of(year, 1, 1).atStartOfDay().atOffset(offset);
    }

    public boolean isOverAt(Instant moment) {
        return !moment.isBefore(to.toInstant());
    }
}
