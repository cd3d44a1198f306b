package rubezh.ui.kit.value;

import module java.base;

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
import rubezh.text.point.PointParseResult.PointProblem;
import rubezh.text.point.PointReader;

/** Formats of percentages, sums of money, coordinates and lists of texts. */
public final class DomainValueFormats {
    private static final Pattern SHARE = Pattern.compile("(.*?)\\s*%?");
    private static final Pattern SUM = Pattern.compile("([0-9][0-9 \\u00A0\\u202F.,]*)(.+)");

    private DomainValueFormats() {}

    /**
     * Format of two functions.
     *
     * @param write returns the digits with a decimal point, and a suffix
     * @param read returns the value, empty if the text is invalid
     * @param errorKey message for an invalid text
     */
    private record Simple<T>(
            Function<T, String> write, Function<String, Optional<T>> read, String errorKey)
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
                        .orElseGet(() -> BasicFormats.invalid(text, errorKey));
            } catch (IllegalArgumentException | ArithmeticException e) {
                return BasicFormats.invalid(text, errorKey);
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

    /** Returns the format of percentages, {@code 42,5}; the sign is optional. */
    public static ValueFormat<Percent> percent() {
        return new Simple<>(
                Percent::digits,
                text -> number(part(SHARE, text)).map(digits -> Percent.of(digits + " %")),
                "kit.field.percent");
    }

    /**
     * Returns the format of sums, {@code 125000 руб}; currency by code, name or alias, required.
     */
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

    private static Optional<String> currency(CodeList currencies, String text) {
        String word = BlankCharacters.strip(text).toLowerCase(Locale.ROOT);
        return currencies.entries().stream()
                .filter(entry -> isNamed(entry, word))
                .map(CodeEntry::code)
                .findFirst();
    }

    private static boolean isNamed(CodeEntry entry, String word) {
        return entry.code().toLowerCase(Locale.ROOT).equals(word)
                || entry.en().toLowerCase(Locale.ROOT).equals(word)
                || entry.ru().toLowerCase(Locale.ROOT).equals(word)
                || entry.aliases().contains(word);
    }

    /** Returns the format of coordinates in any notation; the summary shows the other notations. */
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

    /** Returns the format of short texts separated by semicolons, such as seals or names. */
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
