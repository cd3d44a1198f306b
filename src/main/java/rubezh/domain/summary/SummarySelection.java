package rubezh.domain.summary;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Cases of a period, or those behind one of its figures.
 *
 * @param period the period
 * @param counted whether only the cases that count are selected
 * @param day only the cases of this day of the period; null for all
 * @param hour only the cases of this hour of the week; null for all
 */
public record SummarySelection(
        SummaryPeriod period, boolean counted, @Nullable LocalDate day, @Nullable WeekHour hour) {
    /** Returns every case of a period, whether it counts or not. */
    public static SummarySelection of(SummaryPeriod period) {
        return new SummarySelection(period, false, null, null);
    }

    /** Returns the cases of a period that count. */
    public static SummarySelection counted(SummaryPeriod period) {
        return new SummarySelection(period, true, null, null);
    }

    /** Returns the counted cases of one day. */
    public SummarySelection on(LocalDate date) {
        return new SummarySelection(period, true, date, null);
    }

    /** Returns the counted cases of one hour of the week. */
    public SummarySelection at(WeekHour weekHour) {
        return new SummarySelection(period, true, null, weekHour);
    }
}
