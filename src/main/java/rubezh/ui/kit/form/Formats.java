package rubezh.ui.kit.form;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import rubezh.domain.quantity.Amount;
import rubezh.domain.quantity.Unit;
import rubezh.text.DateProblem;
import rubezh.text.DateReading;
import rubezh.text.Dates;
import rubezh.text.Language;
import rubezh.text.Messages;
import rubezh.text.NumberProblem;
import rubezh.text.NumberReader;
import rubezh.text.NumberReading;
import rubezh.text.Numbers;
import rubezh.text.Quantities;
import rubezh.wording.AmountParser;
import rubezh.wording.ParsedAmount;

/** The formats of the program's value types, by the strict readers of {@code rubezh.text}. */
public final class Formats {
    private Formats() {}

    /** Whole numbers, not negative. */
    public static Format<Integer> whole() {
        return new Format<>() {
            @Override
            public String write(Integer value, Language language) {
                return value.toString();
            }

            @Override
            public Entry read(String text, Language language) {
                return switch (NumberReader.read(text)) {
                    case NumberReading.Refused(NumberProblem problem) -> bad(text, problem.key());
                    case NumberReading.Value(String digits) ->
                            digits.matches("[0-9]{1,9}")
                                    ? new Entry.Read(Integer.valueOf(digits))
                                    : bad(text, "kit.field.whole");
                };
            }
        };
    }

    /**
     * Amounts with their unit, {@code 1,25 кг}; echoed in the unit the program would choose.
     *
     * @param fieldUnit unit of a number typed without one, or null: it must be typed
     */
    public static Format<Amount> amount(@Nullable Unit fieldUnit) {
        return new AmountFormat(AmountParser.ofBothLanguages(), fieldUnit);
    }

    /**
     * Days.
     *
     * @param reader reads short forms, which are counted from today
     */
    static Format<LocalDate> date(Function<String, DateReading> reader) {
        return new Format<>() {
            @Override
            public String write(LocalDate value, Language language) {
                return Dates.in(language).date(value);
            }

            @Override
            public Entry read(String text, Language language) {
                for (Language each : Language.values()) {
                    Optional<LocalDate> written = Dates.in(each).written(text);
                    if (written.isPresent()) {
                        return new Entry.Read(written.get());
                    }
                }
                return switch (reader.apply(text)) {
                    case DateReading.Refused(DateProblem problem) -> bad(text, problem.key());
                    case DateReading.Value(LocalDate date) -> new Entry.Read(date);
                };
            }
        };
    }

    static Entry.Bad bad(String text, String key) {
        return new Entry.Bad(text, key, List.of());
    }

    private record AmountFormat(AmountParser parser, @Nullable Unit fieldUnit)
            implements Format<Amount> {
        @Override
        public String write(Amount value, Language language) {
            String sign = String.valueOf(Numbers.in(language).decimalSign());
            String unit = Messages.in(language).text("common.unit." + value.unit());
            return value.digits().replace(".", sign) + "\u00A0" + unit;
        }

        @Override
        public Entry read(String text, Language language) {
            return switch (parser.parse(text, fieldUnit)) {
                case ParsedAmount.Refused(NumberProblem problem, _) -> bad(text, problem.key());
                case ParsedAmount.Value(Amount amount, _) -> new Entry.Read(amount);
            };
        }

        @Override
        public String echo(Amount value, Language language) {
            var quantities = new Quantities(Messages.in(language), Numbers.in(language));
            String entered = quantities.entered(value.digits(), value.unit().name()).toString();
            var quantity = value.quantity();
            String chosen =
                    switch (value.unit()) {
                        case KGM, TNE -> quantities.grams(quantity.base()).toString();
                        case GRM, MGM, CTM -> quantities.kilograms(quantity.base()).toString();
                        default ->
                                quantities
                                        .quantity(quantity.dimension().toString(), quantity.base())
                                        .toString();
                    };
            return chosen.equals(entered) ? "" : entered + " = " + chosen;
        }
    }
}
