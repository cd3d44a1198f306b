package rubezh.domain.seizure;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.reference.CaseCode.TimePrecision;
import rubezh.domain.reference.CaseCode.TrafficKind;
import rubezh.domain.reference.Code.Direction;
import rubezh.domain.seizure.field.OfOneCase;
import rubezh.domain.seizure.field.Open;

/**
 * Time of the seizure and direction of the goods.
 *
 * @param start start of the seizure, with the offset of the place (H05)
 * @param end end of the seizure (H06)
 * @param direction direction of movement (H12)
 * @param precision precision of the time; null is to the minute (H07)
 * @param detected time of detection, if earlier (H08)
 * @param traffic kind of traffic (H13)
 * @param cases number of cases that the record stands for, where it is a row of statistics; null is
 *     one
 */
public record SeizureEvent(
        @Open @OfOneCase @Nullable OffsetDateTime start,
        @Open @OfOneCase @Nullable OffsetDateTime end,
        @Open @Nullable Direction direction,
        @Open @Nullable TimePrecision precision,
        @Open @OfOneCase @Nullable OffsetDateTime detected,
        @Open @Nullable TrafficKind traffic,
        @Open @OfOneCase @Nullable Integer cases) {
    /** Largest number of cases of a record. */
    public static final int MOST_CASES = 1_000_000;

    public static final TimePrecision DAY = new TimePrecision("DAY");
    public static final TimePrecision MONTH = new TimePrecision("MON");
    public static final TimePrecision YEAR = new TimePrecision("YEA");

    /** Precisions of a time that says no more than a date, or not even that. */
    public static final List<TimePrecision> VAGUE =
            List.of(DAY, MONTH, YEAR, new TimePrecision("UNK"));

    /** Precisions of a time whose hour means something; none stated is one of them. */
    public static final Set<TimePrecision> WITH_HOUR =
            Set.of(new TimePrecision("MIN"), new TimePrecision("HOU"));

    /**
     * Returns how many cases the record counts as, wherever cases are counted: one, unless it is a
     * row of statistics.
     */
    public int count() {
        return cases == null ? 1 : Math.max(1, cases);
    }

    /** Returns whether the time of day of the start means something, not only its date. */
    public boolean isKnownToTheHour() {
        return precision == null || WITH_HOUR.contains(precision);
    }

    /** Returns whether the date of the start means something, not only its month or year. */
    public boolean isKnownToTheDay() {
        return isKnownToTheHour() || DAY.equals(precision);
    }

    /**
     * Returns the first day the case may have happened on, by the calendar of its place; empty
     * without a start, or where its precision is unknown.
     */
    public Optional<LocalDate> earliest() {
        LocalDate date = start == null ? null : start.toLocalDate();
        if (date == null || isKnownToTheDay()) {
            return Optional.ofNullable(date);
        }
        if (MONTH.equals(precision)) {
            return Optional.of(date.withDayOfMonth(1));
        }
        return YEAR.equals(precision) ? Optional.of(date.withDayOfYear(1)) : Optional.empty();
    }

    /** Returns the last day the case may have happened on; empty as {@link #earliest}. */
    public Optional<LocalDate> latest() {
        return earliest()
                .map(first ->
                        isKnownToTheDay()
                                ? first
                                : MONTH.equals(precision)
                                        ? first.plusMonths(1).minusDays(1)
                                        : first.plusYears(1).minusDays(1));
    }

    /** Returns whether a day it may have happened on is one of some days; without any, always. */
    public boolean mayLieWithin(LocalDate first, LocalDate last) {
        return latest().map(day -> !day.isBefore(first)).orElse(true)
                && earliest().map(day -> !day.isAfter(last)).orElse(true);
    }
}
