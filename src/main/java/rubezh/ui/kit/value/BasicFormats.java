package rubezh.ui.kit.value;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.quantity.Amount;
import rubezh.domain.quantity.Unit;
import rubezh.format.AmountParser;
import rubezh.format.ParsedAmount;
import rubezh.text.DateFormatter;
import rubezh.text.DateParseResult;
import rubezh.text.DateParseResult.DateProblem;
import rubezh.text.Language;
import rubezh.text.Messages;
import rubezh.text.NumberFormatter;
import rubezh.text.NumberParseResult;
import rubezh.text.NumberParseResult.NumberProblem;
import rubezh.text.NumberReader;
import rubezh.text.QuantityFormatter;

/** Formats of whole numbers, amounts and dates, by the strict readers of {@code rubezh.text}. */
public final class BasicFormats {
    private BasicFormats() {}

    /** Returns the format of whole numbers that are not negative. */
    public static ValueFormat<Integer> integer() {
        return new ValueFormat<>() {
            @Override
            public String format(Integer value, Language language) {
                return value.toString();
            }

            @Override
            public FieldEntry parse(String text, Language language) {
                return switch (NumberReader.read(text)) {
                    case NumberParseResult.Refused(NumberProblem problem) ->
                            invalid(text, problem.key());
                    case NumberParseResult.Value(String digits) ->
                            digits.matches("[0-9]{1,9}")
                                    ? new FieldEntry.Valid(Integer.valueOf(digits))
                                    : invalid(text, "kit.field.whole");
                };
            }
        };
    }

    /**
     * Returns the format of amounts with their unit, {@code 1,25 кг}; the summary uses the unit the
     * program would choose.
     *
     * @param fieldUnit unit of a number typed without one, or null if a unit is required
     */
    public static ValueFormat<Amount> amount(@Nullable Unit fieldUnit) {
        return new AmountFormat(AmountParser.ofBothLanguages(), fieldUnit);
    }

    /**
     * Returns the format of dates.
     *
     * @param reader reads short forms, which are relative to today
     */
    public static ValueFormat<LocalDate> date(Function<String, DateParseResult> reader) {
        return new ValueFormat<>() {
            @Override
            public String format(LocalDate value, Language language) {
                return DateFormatter.in(language).date(value);
            }

            @Override
            public FieldEntry parse(String text, Language language) {
                for (Language each : Language.values()) {
                    Optional<LocalDate> date = DateFormatter.in(each).parse(text);
                    if (date.isPresent()) {
                        return new FieldEntry.Valid(date.get());
                    }
                }
                return switch (reader.apply(text)) {
                    case DateParseResult.Refused(DateProblem problem) ->
                            invalid(text, problem.key());
                    case DateParseResult.Value(LocalDate day) -> new FieldEntry.Valid(day);
                };
            }
        };
    }

    public static FieldEntry.Invalid invalid(String text, String key) {
        return new FieldEntry.Invalid(text, key, List.of());
    }

    private record AmountFormat(AmountParser parser, @Nullable Unit fieldUnit)
            implements ValueFormat<Amount> {
        @Override
        public String format(Amount value, Language language) {
            String sign = String.valueOf(NumberFormatter.in(language).decimalSign());
            String unit = Messages.in(language).text("common.unit." + value.unit());
            String digits = QuantityFormatter.readDigits(value.digits(), value.unit().name());
            return digits.replace(".", sign) + "\u00A0" + unit;
        }

        @Override
        public FieldEntry parse(String text, Language language) {
            return switch (parser.parse(text, fieldUnit)) {
                case ParsedAmount.Refused(NumberProblem problem, _) -> invalid(text, problem.key());
                case ParsedAmount.Value(Amount amount, _) -> new FieldEntry.Valid(amount);
            };
        }

        @Override
        public String summary(Amount value, Language language) {
            var formatter =
                    new QuantityFormatter(Messages.in(language), NumberFormatter.in(language));
            String entered = formatter.asRead(value.digits(), value.unit().name()).toString();
            var quantity = value.quantity();
            String converted =
                    switch (value.unit()) {
                        case KGM, TNE -> formatter.grams(quantity.base()).toString();
                        case GRM, MGM, CTM -> formatter.kilograms(quantity.base()).toString();
                        default ->
                                formatter
                                        .quantity(quantity.dimension().toString(), quantity.base())
                                        .toString();
                    };
            return converted.equals(entered) ? "" : entered + " = " + converted;
        }
    }
}
