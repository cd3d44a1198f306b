package rubezh.format;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import rubezh.domain.quantity.Amount;
import rubezh.domain.quantity.MeasureKind;
import rubezh.domain.quantity.Unit;
import rubezh.text.AmountParseResult;
import rubezh.text.AmountReader;
import rubezh.text.BlankCharacters;
import rubezh.text.Language;
import rubezh.text.Messages;
import rubezh.text.NumberParseResult.NumberProblem;
import rubezh.text.UnitNames;

/**
 * Parser of typed amounts, with unit names of both languages, into {@link Amount}.
 *
 * <pre>{@code
 * AmountParser.ofBothLanguages().parse("1,25 кг", null) // Value(1.25 KGM)
 * }</pre>
 */
public final class AmountParser {
    private static final int THOUSANDS = 3;

    /** The smallest number of sixteen digits; an amount has at most fifteen before the point. */
    private static final BigDecimal LARGEST = BigDecimal.TEN.pow(15);

    private static final BigDecimal LARGEST_BASE = BigDecimal.valueOf(Long.MAX_VALUE);

    private final AmountReader reader;

    private AmountParser(AmountReader reader) {
        this.reader = reader;
    }

    /** Returns a parser of amounts in both languages; create it once. */
    public static AmountParser ofBothLanguages() {
        var names = new UnitNames(Messages.in(Language.RU), Messages.in(Language.EN));
        return new AmountParser(new AmountReader(names));
    }

    /**
     * Parses a text.
     *
     * @param fieldUnit default unit, or null if a unit must be typed
     */
    public ParsedAmount parse(String text, @Nullable Unit fieldUnit) {
        return switch (reader.read(text, fieldUnit == null ? null : fieldUnit.name())) {
            case AmountParseResult.Refused(NumberProblem problem, String part) ->
                    new ParsedAmount.Refused(problem, part);
            case AmountParseResult.Value value -> amount(value, BlankCharacters.strip(text));
        };
    }

    private static ParsedAmount amount(AmountParseResult.Value value, String typed) {
        if (isTooLarge(value)) {
            return new ParsedAmount.Refused(NumberProblem.TOO_LARGE, typed);
        }
        Amount amount = Amount.of(value.digits() + " " + value.unit());
        return mayMeanThousands(amount)
                ? new ParsedAmount.Refused(NumberProblem.THOUSANDS, typed)
                : new ParsedAmount.Value(amount, value.terms().size() > 1 ? typed : null);
    }

    /** Returns whether pieces were typed with a comma or point before three digits. */
    private static boolean mayMeanThousands(Amount amount) {
        return amount.unit().kind() == MeasureKind.PIECES
                && new BigDecimal(amount.digits()).scale() == THOUSANDS;
    }

    private static boolean isTooLarge(AmountParseResult.Value value) {
        var number = new BigDecimal(value.digits()).abs();
        var base = number.multiply(Unit.valueOf(value.unit()).size());
        return number.compareTo(LARGEST) >= 0 || base.compareTo(LARGEST_BASE) > 0;
    }
}
