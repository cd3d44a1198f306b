package rubezh.domain.summary;

import module java.base;

/**
 * Hour of the week by the clock of the station: Monday 14:00 to 15:00.
 *
 * @param day day of the week
 * @param hour hour of the day, 0 to 23
 */
public record WeekHour(DayOfWeek day, int hour) implements Comparable<WeekHour> {
    private static final Comparator<WeekHour> ORDER =
            Comparator.comparing(WeekHour::day).thenComparingInt(WeekHour::hour);

    @Override
    public int compareTo(WeekHour other) {
        return ORDER.compare(this, other);
    }
}
