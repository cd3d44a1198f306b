package rubezh.domain.identifier;

import module java.base;

/**
 * Date of a machine-readable zone; day and month may be unknown. The zone has two digits for the
 * year: a date of birth is in the last such year not after the day of reading, an expiry in the
 * nearest one.
 */
public sealed interface MrzDate {
    /** Returns the six characters of the zone. */
    String read();

    /** Year, month and day are known. */
    record Day(String read, LocalDate day) implements MrzDate {}

    /** Only the day is unknown. */
    record Month(String read, YearMonth month) implements MrzDate {}

    /** Month and day are unknown. */
    record OnlyYear(String read, Year year) implements MrzDate {}

    /** The document has no date. */
    record Unknown(String read) implements MrzDate {}

    /** Not a date: misread or altered. */
    record Unreadable(String read) implements MrzDate {}

    /** Returns the day if it is known. */
    default Optional<LocalDate> exact() {
        return this instanceof Day(_, LocalDate day) ? Optional.of(day) : Optional.empty();
    }

    /** Parses a date of birth, which is not after {@code today}. */
    static MrzDate birth(String read, LocalDate today) {
        MrzDate date = of(read, today.getYear() - 99);
        boolean future =
                switch (date) {
                    case Day(_, LocalDate day) -> day.isAfter(today);
                    case Month(_, YearMonth month) -> month.isAfter(YearMonth.from(today));
                    case OnlyYear _, Unknown _, Unreadable _ -> false;
                };
        return future ? of(read, today.getYear() - 100) : date;
    }

    /** Parses an expiry, which is within fifty years of {@code today}. */
    static MrzDate expiry(String read, LocalDate today) {
        return of(read, today.getYear() - 50);
    }

    private static MrzDate of(String read, int firstYear) {
        if (MrzCheckDigit.isBlank(read.substring(0, 2))) {
            return new Unknown(read);
        }
        if (!read.matches("[0-9]{2}(<<|[0-9]{2})(<<|[0-9]{2})")) {
            return new Unreadable(read);
        }
        int year = firstYear + Math.floorMod(number(read, 0) - firstYear, 100);
        int month = number(read, 2);
        int day = number(read, 4);
        try {
            if (month == 0) {
                return day == 0 ? new OnlyYear(read, Year.of(year)) : new Unreadable(read);
            }
            return day == 0
                    ? new Month(read, YearMonth.of(year, month))
                    : new Day(read, LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return new Unreadable(read);
        }
    }

    /** Parses two digits; two fillers, like 00, are zero. */
    private static int number(String read, int at) {
        return MrzCheckDigit.value(read.charAt(at)) * 10 + MrzCheckDigit.value(read.charAt(at + 1));
    }
}
