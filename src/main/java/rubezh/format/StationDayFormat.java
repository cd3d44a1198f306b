package rubezh.format;

import module java.base;

import rubezh.domain.station.StationDay;

/**
 * What came of a station for a day in words of one language, the same on screen, command line and
 * paper.
 *
 * @param zone zone of this station
 */
public record StationDayFormat(DomainFormat format, ZoneId zone) {
    /** Returns what came. */
    public String state(StationDay day) {
        return format.messages().text(day.state().key(), day.cases(), until(day));
    }

    /** Returns the date with what came. */
    public String dated(StationDay day) {
        return format.dates().date(day.day()) + " · " + state(day);
    }

    /** Returns the time up to which a nil report covers the day; empty without one. */
    public String until(StationDay day) {
        OffsetDateTime until = day.until();
        return until == null
                ? ""
                : format.dates().dateTime(until.atZoneSameInstant(zone).toLocalDateTime());
    }
}
