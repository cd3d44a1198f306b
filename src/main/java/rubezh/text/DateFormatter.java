package rubezh.text;

import module java.base;

/**
 * Formats dates and times: {@code 24.11.2026 14:30} in Russian, {@code 24 Nov 2026 14:30} in
 * English. Immutable.
 *
 * @see DateReader
 */
public final class DateFormatter {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final char EN_DASH = '\u2013';

    private final Language language;
    private final DateTimeFormatter day;
    private final DateTimeFormatter longDay;
    private final DateTimeFormatter dayAndMonth;
    private final DateTimeFormatter month;
    private final DateTimeFormatter monthAndYear;

    private DateFormatter(Language language) {
        this.language = language;
        this.day = pattern(language.choose("dd.MM.uuuu", "d MMM uuuu"));
        this.longDay = pattern(language.choose("d MMMM uuuu", "d MMMM uuuu"));
        this.dayAndMonth = pattern("d MMMM");
        this.month = pattern("LLLL");
        this.monthAndYear = pattern("LLLL uuuu");
    }

    public static DateFormatter in(Language language) {
        return new DateFormatter(language);
    }

    private DateTimeFormatter pattern(String pattern) {
        // The locale has no country: British data abbreviate September as Sept, one letter wider
        // than the others.
        return DateTimeFormatter.ofPattern(pattern, Locale.of(language.code()));
    }

    /** Formats {@code 24.11.2026}, {@code 24 Nov 2026}. */
    public String date(LocalDate date) {
        return day.format(date);
    }

    /** Parses the format of {@link #date}; empty for any other text. */
    public Optional<LocalDate> parse(String text) {
        try {
            return Optional.of(LocalDate.parse(BlankCharacters.strip(text), day));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** Formats a stored date {@code 1975-03-02} like {@link #date}; a year stays as it is. */
    public String dateOrYear(String stored) {
        try {
            return date(LocalDate.parse(stored));
        } catch (DateTimeParseException e) {
            return stored;
        }
    }

    /** Formats {@code 14:30}. */
    public String time(LocalTime time) {
        return TIME.format(time);
    }

    /** Formats {@code 24.11.2026 14:30}, {@code 24 Nov 2026 14:30}. */
    public String dateTime(LocalDateTime time) {
        return date(time.toLocalDate()) + " " + time(time.toLocalTime());
    }

    /** Formats {@code UTC+6}, {@code UTC+4:30}. */
    public String offset(ZoneOffset offset) {
        int minutes = Math.abs(offset.getTotalSeconds()) / 60;
        String sign = offset.getTotalSeconds() < 0 ? "\u2212" : "+";
        String rest = minutes % 60 == 0 ? "" : ":" + (minutes % 60 < 10 ? "0" : "") + minutes % 60;
        return minutes == 0 ? "UTC" : "UTC" + sign + minutes / 60 + rest;
    }

    /** Formats {@code 24 ноября 2026 г.}, {@code 24 November 2026}. */
    public String longDate(LocalDate date) {
        return longDay.format(date) + yearWord();
    }

    /**
     * Formats {@code 21–25 октября 2026 г.}; across months {@code 28 октября – 3 ноября 2026 г.};
     * across years both dates in full.
     */
    public String range(LocalDate from, LocalDate to) {
        if (from.equals(to)) {
            return longDate(from);
        }
        if (from.getYear() != to.getYear()) {
            return longDate(from) + " " + EN_DASH + " " + longDate(to);
        }
        return from.getMonth() == to.getMonth()
                ? from.getDayOfMonth() + "" + EN_DASH + longDate(to)
                : dayAndMonth.format(from) + " " + EN_DASH + " " + longDate(to);
    }

    /**
     * Formats whole months: {@code август 2009 г.}, {@code август–сентябрь 2009 г.}; English {@code
     * August–September 2009}.
     */
    public String months(YearMonth from, YearMonth to) {
        String last = monthAndYear.format(to) + yearWord();
        if (from.equals(to)) {
            return last;
        }
        return from.getYear() == to.getYear()
                ? month.format(from) + EN_DASH + last
                : monthAndYear.format(from) + yearWord() + " " + EN_DASH + " " + last;
    }

    /** Returns the short name of a month: {@code авг.}, {@code Aug}. */
    public String month(Month month) {
        return month.getDisplayName(TextStyle.SHORT_STANDALONE, Locale.of(language.code()));
    }

    /** Returns the short name of a day of the week: {@code пн}, {@code Mon}. */
    public String weekday(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT_STANDALONE, Locale.of(language.code()));
    }

    /** Returns the name of a day of the week: {@code пятница}, {@code Friday}. */
    public String weekdayName(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL_STANDALONE, Locale.of(language.code()));
    }

    /** Returns the Russian word for year after a no-break space; English has none. */
    private String yearWord() {
        return language == Language.RU ? "\u00A0\u0433." : "";
    }
}
