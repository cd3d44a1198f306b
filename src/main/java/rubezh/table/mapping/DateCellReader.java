package rubezh.table.mapping;

import module java.base;

import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import org.jspecify.annotations.Nullable;
import rubezh.table.mapping.TableMapping.DateRule;

/** Reads dates and times by one pattern, in the precision that the pattern has. */
final class DateCellReader {
    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.of("ru"));
    private final List<DateTimeFormatter> formatters;
    private final Precision precision;
    private final int fiscalStart;

    /** How much of a time is known, with its code in the list of precisions. */
    enum Precision {
        MINUTE("MIN"),
        HOUR("HOU"),
        DAY("DAY"),
        MONTH("MON"),
        YEAR("YEA");

        private final String code;

        Precision(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }
    }

    /**
     * @throws IllegalArgumentException for a pattern that means no date
     */
    DateCellReader(DateRule rule) {
        String letters = letters(rule.pattern());
        this.precision = precision(letters);
        this.fiscalStart = rule.fiscalStart();
        boolean hasYear = letters.chars().anyMatch(c -> c == 'u' || c == 'y');
        boolean month = letters.indexOf('M') >= 0 || letters.indexOf('L') >= 0;
        if (!hasYear || precision.compareTo(Precision.DAY) <= 0 && !month) {
            throw new IllegalArgumentException("no date: " + rule.pattern());
        }
        String pattern = rule.pattern().replace('y', 'u');
        this.formatters = LANGUAGES.stream().map(locale -> formatter(pattern, locale)).toList();
    }

    private static DateTimeFormatter formatter(String pattern, Locale locale) {
        var builder = new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern(pattern);
        return builder.toFormatter(locale).withResolverStyle(ResolverStyle.STRICT);
    }

    /** Returns the letters of a pattern outside of its quoted texts. */
    private static String letters(String pattern) {
        return pattern.replaceAll("'[^']*'", "");
    }

    private static Precision precision(String letters) {
        if (letters.indexOf('m') >= 0) {
            return Precision.MINUTE;
        }
        if (letters.chars().anyMatch(c -> c == 'H' || c == 'h' || c == 'k')) {
            return Precision.HOUR;
        }
        if (letters.indexOf('d') >= 0) {
            return Precision.DAY;
        }
        boolean month = letters.indexOf('M') >= 0 || letters.indexOf('L') >= 0;
        return month ? Precision.MONTH : Precision.YEAR;
    }

    Precision precision() {
        return precision;
    }

    /** Reads a date; the first day of what is known to the month or year. */
    Optional<LocalDate> date(String text) {
        return time(text, ZoneOffset.UTC).map(OffsetDateTime::toLocalDate);
    }

    /** Reads a time; the begin of what is known to the hour, day, month or year. */
    Optional<OffsetDateTime> time(String text, ZoneId zone) {
        TemporalAccessor parsed = parse(text.strip());
        if (parsed == null) {
            return Optional.empty();
        }
        try {
            int month = field(parsed, ChronoField.MONTH_OF_YEAR, fiscalStart);
            int fiscalYear = parsed.get(ChronoField.YEAR);
            int year = fiscalStart > 1 && month >= fiscalStart ? fiscalYear - 1 : fiscalYear;
            var local =
                    LocalDateTime.of(
                            year,
                            month,
                            field(parsed, ChronoField.DAY_OF_MONTH, 1),
                            field(parsed, ChronoField.HOUR_OF_DAY, 0),
                            field(parsed, ChronoField.MINUTE_OF_HOUR, 0),
                            field(parsed, ChronoField.SECOND_OF_MINUTE, 0));
            ZoneId at =
                    parsed.isSupported(ChronoField.OFFSET_SECONDS)
                            ? ZoneOffset.ofTotalSeconds(parsed.get(ChronoField.OFFSET_SECONDS))
                            : zone;
            return year < 1 || year > 9999
                    ? Optional.empty()
                    : Optional.of(local.atZone(at).toOffsetDateTime());
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private @Nullable TemporalAccessor parse(String text) {
        for (DateTimeFormatter formatter : formatters) {
            var position = new ParsePosition(0);
            TemporalAccessor parsed = parse(formatter, text, position);
            if (parsed != null) {
                return parsed;
            }
        }
        return null;
    }

    private static @Nullable TemporalAccessor parse(
            DateTimeFormatter formatter, String text, ParsePosition position) {
        TemporalAccessor unresolved = formatter.parseUnresolved(text, position);
        boolean whole =
                unresolved != null
                        && position.getErrorIndex() < 0
                        && position.getIndex() == text.length();
        try {
            return whole ? formatter.parse(text) : null;
        } catch (DateTimeException _) {
            return null;
        }
    }

    private static int field(TemporalAccessor parsed, ChronoField field, int otherwise) {
        return parsed.isSupported(field) ? parsed.get(field) : otherwise;
    }

    /** Returns the pattern with day and month in the other order; empty if it has none of them. */
    static Optional<String> swapped(String pattern) {
        String swapped = pattern.replace("dd", "\0\0").replace("MM", "dd").replace("\0\0", "MM");
        boolean numeric = pattern.contains("dd") && pattern.contains("MM");
        boolean named = pattern.contains("MMM");
        return numeric && !named && !swapped.equals(pattern)
                ? Optional.of(swapped)
                : swappedShort(pattern);
    }

    private static Optional<String> swappedShort(String pattern) {
        boolean single =
                pattern.matches("[^dM]*d[^dM]*M[^dM]*") || pattern.matches("[^dM]*M[^dM]*d[^dM]*");
        return single
                ? Optional.of(pattern.replace('d', '\0').replace('M', 'd').replace('\0', 'M'))
                : Optional.empty();
    }
}
