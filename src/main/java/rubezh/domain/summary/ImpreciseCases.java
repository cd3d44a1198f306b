package rubezh.domain.summary;

import java.util.Map;
import rubezh.domain.seizure.SeizureEvent;

/**
 * Numbers of cases that may lie in a period, but whose time is not known precisely enough to tell:
 * they are in none of its figures (decision 0536).
 *
 * @param withoutHour cases known to the day, where a period is shorter
 * @param withoutDay cases known to the month
 * @param withoutMonth cases known to the year
 * @param withoutYear cases with a date that means nothing
 */
public record ImpreciseCases(
        long withoutHour, long withoutDay, long withoutMonth, long withoutYear) {
    public static final ImpreciseCases NONE = new ImpreciseCases(0, 0, 0, 0);

    /** Returns the numbers of cases by the code of their precision. */
    public static ImpreciseCases of(Map<String, Long> byPrecision) {
        long all = byPrecision.values().stream().mapToLong(Long::longValue).sum();
        long hour = byPrecision.getOrDefault(SeizureEvent.DAY.code(), 0L);
        long day = byPrecision.getOrDefault(SeizureEvent.MONTH.code(), 0L);
        long month = byPrecision.getOrDefault(SeizureEvent.YEAR.code(), 0L);
        return new ImpreciseCases(hour, day, month, all - hour - day - month);
    }

    public boolean isEmpty() {
        return equals(NONE);
    }
}
