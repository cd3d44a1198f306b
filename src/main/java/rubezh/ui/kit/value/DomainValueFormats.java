package rubezh.ui.kit.value;

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
import rubezh.text.BlankCharacters;
import rubezh.text.Language;
import rubezh.text.NumberFormatter;
import rubezh.text.NumberParseResult;
import rubezh.text.NumberReader;
import rubezh.text.point.PointFormatter;
import rubezh.text.point.PointParseResult;
import rubezh.text.point.PointProblem;
import rubezh.text.point.PointReader;

/** Formats of shares, dose rates, sums of money, points and lists of words. */
public final class DomainValueFormats {
    private static final Pattern SHARE = Pattern.compile("(.*?)\\s*%?");
    private static final Pattern DOSE =
            Pattern.compile("(.*?)\\s*(?:мкЗв/ч|мкзв/ч|мкр?зв|uSv/h|µSv/h|μSv/h)?");
    private static final Pattern SUM = Pattern.compile("([0-9][0-9 \\u00A0\\u202F.,]*)(.+)");

    private DomainValueFormats() {}

    /**
     * A format of two functions.
     *
     * @param write digits with a point and what follows them
     * @param read nothing where the text is no value
     */
    private record Simple<T>(
            Function<T, String> write, Function<String, Optional<T>> read, String wrong)
            implements ValueFormat<T> {
        @Override
        public String format(T value, Language language) {
            char sign = NumberFormatter.in(language).decimalSign();
            return write.apply(value).replace('.', sign);
        }

        @Override
        public FieldEntry parse(String text, Language language) {
            try {
                return read.apply(text)
                        .<FieldEntry>map(FieldEntry.Valid::new)
                        .orElseGet(() -> BasicFormats.invalid(text, wrong));
            } catch (IllegalArgumentException | ArithmeticException e) {
                return BasicFormats.invalid(text, wrong);
            }
        }
    }

    private static Optional<String> number(String text) {
        return NumberReader.read(text) instanceof NumberParseResult.Value(String digits)
                ? Optional.of(digits)
                : Optional.empty();
    }

    private static String part(Pattern pattern, String text) {
        Matcher m = pattern.matcher(BlankCharacters.strip(text));
        return m.matches() ? m.group(1) : text;
    }

    /** Shares, {@code 42,5}; the sign may be typed. */
    public static ValueFormat<Percent> percent() {
        return new Simple<>(
                Percent::digits,
                text -> number(part(SHARE, text)).map(digits -> Percent.of(digits + " %")),
                "kit.field.percent");
    }

    /** Microsieverts an hour, {@code 0,12}; the unit may be typed. */
    public static ValueFormat<DoseRate> doseRate() {
        return new Simple<>(
                DoseRate::digits,
                text -> number(part(DOSE, text)).map(digits -> DoseRate.of(digits + " uSv/h")),
                "kit.field.doseRate");
    }

    /** Sums, {@code 125000 руб}: the currency by code, name or alias, never guessed. */
    public static ValueFormat<Money> money(CodeList currencies) {
        return new Simple<>(
                Money::toString,
                text -> {
                    Matcher m = SUM.matcher(BlankCharacters.strip(text));
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
        String word = BlankCharacters.strip(typed).toLowerCase(Locale.ROOT);
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
    public static ValueFormat<Coordinates> coordinates() {
        return new ValueFormat<>() {
            @Override
            public String format(Coordinates value, Language language) {
                return PointFormatter.in(language).degrees(value.latitude(), value.longitude());
            }

            @Override
            public FieldEntry parse(String text, Language language) {
                return switch (PointReader.read(text)) {
                    case PointParseResult.Value(int latitude, int longitude) ->
                            new FieldEntry.Valid(new Coordinates(latitude, longitude));
                    case PointParseResult.Refused(PointProblem problem, List<Object> names) ->
                            new FieldEntry.Invalid(text, problem.key(), names);
                };
            }

            @Override
            public String summary(Coordinates value, String text, Language language) {
                return PointFormatter.in(language)
                        .otherNotations(value.latitude(), value.longitude(), text);
            }
        };
    }

    /** Several short texts, parted by semicolons: seals, names. */
    public static ValueFormat<List<String>> texts() {
        return new ValueFormat<>() {
            @Override
            public String format(List<String> value, Language language) {
                return String.join("; ", value);
            }

            @Override
            public FieldEntry parse(String text, Language language) {
                return new FieldEntry.Valid(
                        Arrays.stream(text.split(";"))
                                .map(BlankCharacters::strip)
                                .filter(part -> !part.isEmpty())
                                .distinct()
                                .toList());
            }
        };
    }
}
