package rubezh.ui.seizure.review;

import module java.base;

import rubezh.domain.station.Station;
import rubezh.text.DateFormatter;
import rubezh.text.Messages;

/**
 * Half of the day of a station, by which the queue is grouped.
 *
 * @param day date at which it begins
 * @param from local time at which it begins
 */
record ShiftSpan(LocalDate day, LocalTime from) {
    private static final Duration LENGTH = Duration.ofHours(12);

    /** Returns the half of the day of a station in which a time lies. */
    static ShiftSpan of(OffsetDateTime time, Station station) {
        LocalDateTime local = time.atZoneSameInstant(station.zone()).toLocalDateTime();
        LocalDateTime first = local.toLocalDate().atTime(station.dayStart());
        LocalDateTime start = first.isAfter(local) ? first.minusDays(1) : first;
        LocalDateTime second = start.plus(LENGTH);
        LocalDateTime found = second.isAfter(local) ? start : second;
        return new ShiftSpan(found.toLocalDate(), found.toLocalTime());
    }

    /** Returns {@code Shift 23.11.2026, 20:00–08:00}. */
    String title(Messages messages) {
        DateFormatter dates = DateFormatter.in(messages.language());
        return messages.text(
                "review.shift", dates.date(day), dates.time(from), dates.time(from.plus(LENGTH)));
    }
}
