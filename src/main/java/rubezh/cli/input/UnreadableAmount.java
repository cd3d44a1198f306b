package rubezh.cli.input;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rubezh.domain.quantity.Amount;
import rubezh.domain.quantity.MeasureKind;
import rubezh.domain.quantity.Unit;
import rubezh.json.SeizureShape;
import rubezh.shape.Field;
import rubezh.shape.Pointer;
import rubezh.shape.RecordParseResult;

/** Reason why a value of a file cannot be read, as the code of a rule. */
final class UnreadableAmount {
    private static final String WRONG_FORM = "TXT-002";
    private static final String NOT_WHOLE = "TXT-009";
    private static final String TOO_FINE = "TXT-010";
    private static final Pattern DECIMAL =
            Pattern.compile("-?(?:0|[1-9][0-9]{0,14})\\.[0-9]+ ([A-Z0-9]+)");

    private UnreadableAmount() {}

    /** Returns the code: an amount in the right form has too many decimals for its unit. */
    static String code(RecordParseResult.Problem problem) {
        String path = Pointer.of(problem.pointer()).fieldPath();
        boolean amount =
                SeizureShape.SHAPE
                        .field(path)
                        .map(Field::type)
                        .filter(Amount.class::equals)
                        .isPresent();
        Matcher form = DECIMAL.matcher(problem.raw().toString());
        if (!amount || !form.matches()) {
            return WRONG_FORM;
        }
        return Unit.find(form.group(1))
                .map(unit -> unit.kind() == MeasureKind.PIECES ? NOT_WHOLE : TOO_FINE)
                .orElse(WRONG_FORM);
    }
}
