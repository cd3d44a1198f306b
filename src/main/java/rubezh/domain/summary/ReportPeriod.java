package rubezh.domain.summary;

import module java.base;

import rubezh.domain.seizure.SeizureEvent;

/**
 * A period with the offsets of the place.
 *
 * @param from start, inclusive
 * @param to end, exclusive
 */
public record ReportPeriod(OffsetDateTime from, OffsetDateTime to) {
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
     * Returns whether a case belongs to the period. One whose time is known less exactly than to
     * the hour belongs by its date, as the place has it: its time of day means nothing.
     */
    public boolean contains(SeizureEvent event) {
        OffsetDateTime start = event.start();
        if (start == null) {
            return false;
        }
        return event.isKnownToTheHour() ? contains(start) : containsDateOf(start);
    }

    /**
     * Returns whether a time lies in a period of whole days by its own calendar date, whatever the
     * time zone of the station that counts.
     */
    public boolean containsDateOf(OffsetDateTime moment) {
        LocalDate date = moment.toLocalDate();
        return !date.isBefore(from.toLocalDate()) && date.isBefore(to.toLocalDate());
    }

    /**
     * Returns whether a case may lie in a period of whole days: one known to the month or the year
     * if any day of it does, one without a known date always.
     */
    public boolean mayContainDateOf(SeizureEvent event) {
        boolean begun = event.latest().map(day -> !day.isBefore(from.toLocalDate())).orElse(true);
        return begun && event.earliest().map(day -> day.isBefore(to.toLocalDate())).orElse(true);
    }

    public boolean isOverAt(Instant moment) {
        return !moment.isBefore(to.toInstant());
    }
}
