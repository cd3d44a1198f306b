package rubezh.ui.kit.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import rubezh.text.Language;
import rubezh.text.NumberProblem;

/** Parsing of typed values and its errors. */
class BasicFormatsTest {
    @Test
    void anAmountTooLargeIsNotCalledTooFine() {
        assertThat(amount("999999999999999 кг")).isEqualTo(bad("999999999999999 кг", "TOO_LARGE"));
        assertThat(amount("0,0000001 кг")).isEqualTo(bad("0,0000001 кг", "TOO_FINE"));
    }

    private static FieldEntry amount(String typed) {
        return BasicFormats.amount(null).parse(typed, Language.RU);
    }

    private static FieldEntry bad(String typed, String problem) {
        return new FieldEntry.Invalid(typed, NumberProblem.valueOf(problem).key(), List.of());
    }
}
