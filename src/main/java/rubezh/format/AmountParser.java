package rubezh.format;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import rubezh.domain.quantity.Amount;
import rubezh.domain.quantity.Unit;
import rubezh.text.AmountParseResult;
import rubezh.text.AmountReader;
import rubezh.text.BlankCharacters;
import rubezh.text.Language;
import rubezh.text.Messages;
import rubezh.text.NumberProblem;
import rubezh.text.UnitNames;

/** Reads a typed amount, with unit words of both languages, into an {@link Amount}. */
public final class AmountParser {
    /** The first number of sixteen digits: no amount has as many before the point. */
    private static final BigDecimal LARGEST = BigDecimal.TEN.pow(15);

    private static final BigDecimal LARGEST_BASE = BigDecimal.valueOf(Long.MAX_VALUE);

    private final AmountReader reader;

    private AmountParser(AmountReader reader) {
        this.reader = reader;
    }

    /** Returns a parser of amounts in both languages; create it once. */
    public static AmountParser ofBothLanguages() {
        var words = new UnitNames(Messages.in(Language.RU), Messages.in(Language.EN));
        return new AmountParser(new AmountReader(words));
    }

    /**
     * Reads a text.
     *
     * @param fieldUnit the unit a number without one has, or null: a unit must be typed
     */
    public ParsedAmount parse(String text, @Nullable Unit fieldUnit) {
        return switch (reader.read(text, fieldUnit == null ? null : fieldUnit.name())) {
            case AmountParseResult.Refused(NumberProblem problem, String part) ->
                    new ParsedAmount.Refused(problem, part);
            case AmountParseResult.Value value -> amount(value, BlankCharacters.strip(text));
        };
    }

    private static ParsedAmount amount(AmountParseResult.Value value, String typed) {
        try {
            Amount amount = Amount.of(value.digits() + " " + value.unit());
            return new ParsedAmount.Value(amount, value.terms().size() > 1 ? typed : null);
        } catch (IllegalArgumentException e) {
            // The digits are well formed, so what is left is their fineness or size.
            return new ParsedAmount.Refused(problem(value), typed);
        }
    }

    private static NumberProblem problem(AmountParseResult.Value value) {
        var number = new BigDecimal(value.digits()).abs();
        var base = number.multiply(BigDecimal.valueOf(Unit.valueOf(value.unit()).size()));
        boolean large = number.compareTo(LARGEST) >= 0 || base.compareTo(LARGEST_BASE) > 0;
        return large ? NumberProblem.TOO_LARGE : NumberProblem.TOO_FINE;
    }
}
