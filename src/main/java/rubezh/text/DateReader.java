package rubezh.text;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.text.DateParseResult.DateProblem;

/**
 * Reads dates and times as typed on a number pad. Day before month, in both languages:
 *
 * <ul>
 *   <li>{@code .} today, {@code +1} tomorrow, {@code -1} yesterday;
 *   <li>{@code 14} this month, {@code 1403} and {@code 14.03} this year;
 *   <li>{@code 140326}, {@code 14.03.26}, {@code 14.03.2026}, {@code 14032026}, {@code 2026-03-14}.
 * </ul>
 *
 * <p>Two digits of a year up to 79 are of this century, others of the last. Times: {@code 9},
 * {@code 930}, {@code 1430}, {@code 14:30}, {@code 14.30}.
 */
public final class DateReader {
    private static final Pattern SHIFT = Pattern.compile("([+-])([0-9]{1,3})");
    private static final Pattern SIGNED =
            Pattern.compile("([0-9]{1,2})[./]([0-9]{1,2})(?:[./]([0-9]{2}|[0-9]{4}))?[./]?");
    private static final Pattern DIGITS =
            Pattern.compile("([0-9]{1,2})|([0-9]{2})([0-9]{2})([0-9]{2}|[0-9]{4})?");
    private static final Pattern ISO = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})");
    private static final Pattern TIME =
            Pattern.compile("([0-9]{1,2})(?:[:.]([0-9]{2}))?|([0-9]{1,2})([0-9]{2})");
    private static final int LAST_YEAR_OF_THIS_CENTURY = 79;

    private DateReader() {}

    /** Reads a date; missing parts are those of today. */
    public static DateParseResult date(String text, LocalDate today) {
        String typed = BlankCharacters.strip(text);
        if (typed.isEmpty()) {
            return new DateParseResult.Refused(DateProblem.EMPTY);
        }
        if (typed.equals(".")) {
            return new DateParseResult.Value(today);
        }
        Matcher shift = SHIFT.matcher(typed);
        if (shift.matches()) {
            long days = Long.parseLong(shift.group(2));
            return new DateParseResult.Value(
                    today.plusDays(shift.group(1).equals("-") ? -days : days));
        }
        return readFull(typed, today);
    }

    /**
     * Reads a date in the past, such as a birth. An abbreviated date after today is moved to the
     * last century, or without a year to last year; a full date is never moved.
     */
    public static DateParseResult pastDate(String text, LocalDate today) {
        DateParseResult result = date(text, today);
        return result instanceof DateParseResult.Value(LocalDate date) && date.isAfter(today)
                ? day(
                        date.getYear() - ambiguousYears(text.strip()),
                        date.getMonthValue(),
                        date.getDayOfMonth())
                : result;
    }

    /** Returns the period in years of an abbreviated date; 0 if it is full. */
    private static int ambiguousYears(String typed) {
        Matcher signed = SIGNED.matcher(typed);
        if (signed.matches()) {
            return afterYears(signed.group(3));
        }
        Matcher digits = DIGITS.matcher(typed);
        return digits.matches() ? afterYears(digits.group(4)) : 0;
    }

    private static int afterYears(@Nullable String year) {
        if (year == null) {
            return 1;
        }
        return year.length() == 2 ? 100 : 0;
    }

    private static DateParseResult readFull(String typed, LocalDate today) {
        Matcher iso = ISO.matcher(typed);
        if (iso.matches()) {
            return day(number(iso.group(1)), number(iso.group(2)), number(iso.group(3)));
        }
        Matcher signed = SIGNED.matcher(typed);
        if (signed.matches()) {
            int year = year(signed.group(3), today);
            return day(year, number(signed.group(2)), number(signed.group(1)));
        }
        Matcher digits = DIGITS.matcher(typed);
        if (!digits.matches()) {
            return new DateParseResult.Refused(DateProblem.NOT_A_DATE);
        }
        return digits.group(1) != null
                ? day(today.getYear(), today.getMonthValue(), number(digits.group(1)))
                : day(
                        year(digits.group(4), today),
                        number(digits.group(3)),
                        number(digits.group(2)));
    }

    private static int year(@Nullable String digits, LocalDate today) {
        if (digits == null) {
            return today.getYear();
        }
        int year = number(digits);
        if (digits.length() == 4) {
            return year;
        }
        return year <= LAST_YEAR_OF_THIS_CENTURY ? 2000 + year : 1900 + year;
    }

    private static DateParseResult day(int year, int month, int day) {
        try {
            return new DateParseResult.Value(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return new DateParseResult.Refused(DateProblem.NO_SUCH_DAY);
        }
    }

    /** Reads a time of day, to the minute. */
    public static TimeParseResult time(String text) {
        String typed = BlankCharacters.strip(text);
        if (typed.isEmpty()) {
            return new TimeParseResult.Refused(DateProblem.EMPTY);
        }
        Matcher m = TIME.matcher(typed);
        if (!m.matches()) {
            return new TimeParseResult.Refused(DateProblem.NOT_A_TIME);
        }
        String hour = m.group(1) == null ? m.group(3) : m.group(1);
        String minute = m.group(1) == null ? m.group(4) : m.group(2);
        try {
            return new TimeParseResult.Value(
                    LocalTime.of(number(hour), minute == null ? 0 : number(minute)));
        } catch (DateTimeException e) {
            return new TimeParseResult.Refused(DateProblem.NOT_A_TIME);
        }
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
