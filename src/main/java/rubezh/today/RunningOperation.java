package rubezh.today;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import rubezh.domain.reference.Code.OperationCode;

/**
 * Operation whose dates run today and that nobody has closed.
 *
 * @param code its code
 * @param nameRu its name in Russian
 * @param nameEn its name in English
 * @param first first day
 * @param last last day, inclusive
 * @param own number of its records that the officer entered
 * @param all number of its records in the register
 */
public record RunningOperation(
        OperationCode code,
        String nameRu,
        String nameEn,
        LocalDate first,
        LocalDate last,
        long own,
        long all) {
    /** Returns the number of its days. */
    public long days() {
        return ChronoUnit.DAYS.between(first, last) + 1;
    }

    /** Returns which of its days a date is, from 1. */
    public long day(LocalDate today) {
        return ChronoUnit.DAYS.between(first, today) + 1;
    }

    /** Returns the number of days after a date. */
    public long daysLeft(LocalDate today) {
        return ChronoUnit.DAYS.between(today, last);
    }
}
