package rubezh.today;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import rubezh.domain.station.StationDay;
import rubezh.domain.station.StationDayState;

/**
 * What came of days, here and at other stations.
 *
 * @param summaryOwed station day whose daily summary was not issued although the day is over
 * @param own newest days of the station, the running one last; empty for who issues no reports
 * @param othersOpen other stations that have to be asked about the newest day that is over
 */
public record DayReports(Optional<LocalDate> summaryOwed, List<StationDay> own, long othersOpen) {
    /** The running day, and the newest one that is over. */
    private static final int NEWEST = 2;

    public DayReports {
        own = List.copyOf(own);
    }

    /**
     * Returns the days of the station to do something about: the running one and the newest that is
     * over if nothing says what came of them, and those whose nil report a case contradicts.
     */
    public List<StationDay> open() {
        return IntStream.range(0, own.size()).filter(this::isOpen).mapToObj(own::get).toList();
    }

    private boolean isOpen(int index) {
        StationDayState state = own.get(index).state();
        return state == StationDayState.CONTRADICTED
                || state == StationDayState.MISSING && index >= own.size() - NEWEST;
    }

    /** Returns whether a day of the station still runs. */
    public boolean isRunning(StationDay day) {
        return !own.isEmpty() && own.getLast().equals(day);
    }
}
