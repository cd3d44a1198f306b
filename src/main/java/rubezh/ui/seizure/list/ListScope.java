package rubezh.ui.seizure.list;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.function.Supplier;
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
        Filter.Day day,
        String station,
        String author,
        InstantSource clock,
        Supplier<Optional<Instant>> shift) {
    static ListScope of(Register register, InstantSource clock) {
        var station = register.station();
        var day = new Filter.Day(station.zone(), station.dayStart());
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
