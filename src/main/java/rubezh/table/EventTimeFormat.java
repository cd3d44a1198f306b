package rubezh.table;

import static rubezh.domain.seizure.SeizureFields.EVENT_PRECISION;
import static rubezh.domain.seizure.SeizureFields.EVENT_START;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.reference.CaseCode.TimePrecision;
import rubezh.domain.seizure.SeizureEvent;
import rubezh.register.SeizureRow;
import rubezh.text.DateFormatter;

/** Times of cases in lists, as far as they are known: no midnight of a day that was not stated. */
public final class EventTimeFormat {
    private EventTimeFormat() {}

    /**
     * Formats the time of a case: {@code 17 Aug 2009}, {@code August 2009} or {@code 2009} where no
     * more is known.
     *
     * @param exact formats a time that is known to the hour
     * @return empty without a time
     */
    public static String format(
            SeizureRow row, DateFormatter dates, Function<OffsetDateTime, String> exact) {
        @Nullable TimePrecision precision =
                row.get(EVENT_PRECISION, TimePrecision.class).orElse(null);
        return row.get(EVENT_START, OffsetDateTime.class)
                .map(time -> rough(time, precision, dates).orElseGet(() -> exact.apply(time)))
                .orElse("");
    }

    /**
     * Formats a time as far as it is known.
     *
     * @return empty for a time that is known to the hour, or not at all
     */
    public static Optional<String> rough(
            OffsetDateTime time, @Nullable TimePrecision precision, DateFormatter dates) {
        if (SeizureEvent.DAY.equals(precision)) {
            return Optional.of(dates.date(time.toLocalDate()));
        }
        if (SeizureEvent.MONTH.equals(precision)) {
            return Optional.of(dates.months(YearMonth.from(time), YearMonth.from(time)));
        }
        return SeizureEvent.YEAR.equals(precision)
                ? Optional.of(Integer.toString(time.getYear()))
                : Optional.empty();
    }
}
