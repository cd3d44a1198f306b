package rubezh.text;

import com.ibm.icu.text.MessageFormat;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Formats patterns that choose a word form by number; a separate class, so that ICU is loaded only
 * with the first of them.
 */
final class Plurals {
    /** Group separators of ICU: a no-break space in Russian, a comma in English. */
    private static final Pattern GROUP =
            Pattern.compile("(?<=[0-9])[\\u00A0,](?=[0-9]{3}(?![0-9]))");

    private static final Pattern COUNTS =
            Pattern.compile("\\{\\d, *(plural|select|selectordinal) *,");

    private final Language language;
    private final Map<String, Object> formats = new ConcurrentHashMap<>();

    Plurals(Language language) {
        this.language = language;
    }

    static boolean hasPlural(String pattern) {
        return pattern.indexOf(',') >= 0 && COUNTS.matcher(pattern).find();
    }

    /** Returns the arguments with dates as text; the library would add a time of day to them. */
    private Object[] dated(Object... arguments) {
        return Arrays.stream(arguments)
                .map(one ->
                        one instanceof LocalDate day ? DateFormatter.in(language).date(day) : one)
                .toArray();
    }

    String format(String pattern, Object... arguments) {
        var format =
                (MessageFormat)
                        formats.computeIfAbsent(
                                pattern, p -> new MessageFormat(p, language.locale()));
        String text;
        synchronized (format) {
            text = format.format(dated(arguments));
        }
        return language == Language.RU
                ? GROUP.matcher(text).replaceAll(m -> m.group().equals(",") ? "," : "\u202F")
                : GROUP.matcher(text).replaceAll("\u202F");
    }
}
