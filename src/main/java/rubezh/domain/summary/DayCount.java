package rubezh.domain.summary;

import module java.base;

/**
 * Cases of a day, and the mean of the days up to it. The mean is kept as a sum and a number of
 * days, so that it is rounded once, where it is shown.
 *
 * @param date the day
 * @param cases number of cases
 * @param sum cases of the last seven days, or of as many as the period has up to the day
 * @param days number of these days, 1 to 7
 */
public record DayCount(LocalDate date, long cases, long sum, int days) {
    private static final int WEEK = 7;

    /** Returns the mean in tenths of a case, rounded half up. */
    public long meanInTenths() {
        return (20 * sum + days) / (2L * days);
    }

    /** Returns every day of a period up to the current one. */
    public static List<DayCount> of(
            SummaryPeriod period, Instant now, Map<LocalDate, Long> casesByDay) {
        List<LocalDate> dates = period.daysUntil(now).toList();
        var days = new ArrayList<DayCount>();
        long sum = 0;
        for (int i = 0; i < dates.size(); i++) {
            long cases = casesByDay.getOrDefault(dates.get(i), 0L);
            long left = i < WEEK ? 0 : casesByDay.getOrDefault(dates.get(i - WEEK), 0L);
            sum += cases - left;
            days.add(new DayCount(dates.get(i), cases, sum, Math.min(i + 1, WEEK)));
        }
        return days;
    }
}
