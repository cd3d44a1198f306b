package rubezh.ui.seizure.list;

import module java.base;

import rubezh.register.Register;
import rubezh.register.shift.Shift;
import rubezh.register.view.ListSettings;

/**
 * What the presets of the list refer to: the day of the station, its code, and the officer.
 *
 * @param day day of the station
 * @param station code of the station
 * @param author the signed-in officer as the author of revisions
 * @param clock current time
 * @param shift when the open shift of the station began
 */
record ListScope(
        Day day,
        String station,
        String author,
        InstantSource clock,
        Supplier<Optional<Instant>> shift) {
    /**
     * Day of the station.
     *
     * @param zone time zone of the station
     * @param start start of its day
     */
    record Day(ZoneId zone, LocalTime start) {
        OffsetDateTime startOf(LocalDate date) {
            return date.atTime(start).atZone(zone).toOffsetDateTime();
        }
    }

    static ListScope of(Register register, InstantSource clock) {
        var station = register.station();
        var day = new Day(station.zone(), station.dayStart());
        ListSettings settings = register.listSettings();
        return new ListScope(
                day,
                station.code(),
                settings.author(),
                clock,
                () -> settings.openShift().map(Shift::openedAt));
    }

    ZonedDateTime now() {
        return clock.instant().atZone(day.zone());
    }
}
