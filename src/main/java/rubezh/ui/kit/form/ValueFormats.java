package rubezh.ui.kit.form;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rubezh.domain.quantity.DoseRate;
import rubezh.domain.quantity.Money;
import rubezh.domain.quantity.Percent;
import rubezh.domain.reference.CodeEntry;
import rubezh.domain.reference.CodeList;
import rubezh.domain.seizure.Coordinates;
import rubezh.text.Blank;
import rubezh.text.Language;
import rubezh.text.NumberReader;
import rubezh.text.NumberReading;
import rubezh.text.Numbers;
import rubezh.text.point.PointProblem;
import rubezh.text.point.PointReader;
import rubezh.text.point.PointReading;
import rubezh.text.point.PointWords;

/** Formats of shares, dose rates, sums of money, points and lists of words. */
final class ValueFormats {
    private static final Pattern SHARE = Pattern.compile("(.*?)\\s*%?");
    private static final Pattern DOSE =
            Pattern.compile("(.*?)\\s*(?:мкЗв/ч|мкзв/ч|мкр?зв|uSv/h|µSv/h|μSv/h)?");
    private static final Pattern SUM = Pattern.compile("([0-9][0-9 \\u00A0\\u202F.,]*)(.+)");

    private ValueFormats() {}

    /**
     * A format of two functions.
     *
     * @param write digits with a point and what follows them
     * @param read nothing where the text is no value
     */
    private record Simple<T>(
            Function<T, String> write, Function<String, Optional<T>> read, String wrong)
            implements Format<T> {
        @Override
        public String write(T value, Language language) {
            char sign = Numbers.in(language).decimalSign();
            return write.apply(value).replace('.', sign);
        }

        @Override
        public Entry read(String text, Language language) {
            try {
                return read.apply(text)
                        .<Entry>map(Entry.Read::new)
                        .orElseGet(() -> Formats.bad(text, wrong));
            } catch (IllegalArgumentException | ArithmeticException e) {
                return Formats.bad(text, wrong);
            }
        }
    }

    private static Optional<String> number(String text) {
        return NumberReader.read(text) instanceof NumberReading.Value(String digits)
                ? Optional.of(digits)
                : Optional.empty();
    }

    private static String part(Pattern pattern, String text) {
        Matcher m = pattern.matcher(Blank.strip(text));
        return m.matches() ? m.group(1) : text;
    }

    /** Shares, {@code 42,5}; the sign may be typed. */
    static Format<Percent> percent() {
        return new Simple<>(
                Percent::digits,
                text -> number(part(SHARE, text)).map(digits -> Percent.of(digits + " %")),
                "kit.field.percent");
    }

    /** Microsieverts an hour, {@code 0,12}; the unit may be typed. */
    static Format<DoseRate> doseRate() {
        return new Simple<>(
                DoseRate::digits,
                text -> number(part(DOSE, text)).map(digits -> DoseRate.of(digits + " uSv/h")),
                "kit.field.doseRate");
    }

    /** Sums, {@code 125000 руб}: the currency by code, name or alias, never guessed. */
    static Format<Money> money(CodeList currencies) {
        return new Simple<>(
                Money::toString,
                text -> {
                    Matcher m = SUM.matcher(Blank.strip(text));
                    return m.matches()
                            ? number(m.group(1))
                                    .flatMap(digits ->
                                            currency(currencies, m.group(2))
                                                    .map(code -> new Money(digits, code)))
                            : Optional.empty();
                },
                "kit.field.money");
    }

    private static Optional<String> currency(CodeList currencies, String typed) {
        String word = Blank.strip(typed).toLowerCase(Locale.ROOT);
        return currencies.entries().stream()
                .filter(entry -> means(entry, word))
                .map(CodeEntry::code)
                .findFirst();
    }

    private static boolean means(CodeEntry entry, String word) {
        return entry.code().toLowerCase(Locale.ROOT).equals(word)
                || entry.en().toLowerCase(Locale.ROOT).equals(word)
                || entry.ru().toLowerCase(Locale.ROOT).equals(word)
                || entry.aliases().contains(word);
    }

    /** Points in any notation; said again in the others, so that a slip shows. */
    static Format<Coordinates> coordinates() {
        return new Format<>() {
            @Override
            public String write(Coordinates value, Language language) {
                return PointWords.in(language).degrees(value.latitude(), value.longitude());
            }

            @Override
            public Entry read(String text, Language language) {
                return switch (PointReader.read(text)) {
                    case PointReading.Value(int latitude, int longitude) ->
                            new Entry.Read(new Coordinates(latitude, longitude));
                    case PointReading.Refused(PointProblem problem, List<Object> names) ->
                            new Entry.Bad(text, problem.key(), names);
                };
            }

            @Override
            public String echo(Coordinates value, String text, Language language) {
                return PointWords.in(language).others(value.latitude(), value.longitude(), text);
            }
        };
    }

    /** Several short texts, parted by semicolons: seals, names. */
    static Format<List<String>> texts() {
        return new Format<>() {
            @Override
            public String write(List<String> value, Language language) {
                return String.join("; ", value);
            }

            @Override
            public Entry read(String text, Language language) {
                return new Entry.Read(
                        Arrays.stream(text.split(";"))
                                .map(Blank::strip)
                                .filter(part -> !part.isEmpty())
                                .distinct()
                                .toList());
            }
        };
    }
}
