package rubezh.ui.seizure.list;

import java.time.InstantSource;
import java.time.ZonedDateTime;
import rubezh.register.Register;

/**
 * What the presets of the list refer to: the day of the station, its code, and the officer.
 *
 * @param day day of the station
 * @param station code of the station
 * @param author the signed-in officer as the author of revisions
 * @param clock current time
 */
record ListScope(Filter.Day day, String station, String author, InstantSource clock) {
    static ListScope of(Register register, InstantSource clock) {
        var station = register.station();
        var day = new Filter.Day(station.zone(), station.dayStart());
        return new ListScope(day, station.code(), register.listSettings().author(), clock);
    }

    ZonedDateTime now() {
        return clock.instant().atZone(day.zone());
    }
}
