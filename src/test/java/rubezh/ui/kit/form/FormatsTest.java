package rubezh.ui.kit.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import rubezh.text.Language;
import rubezh.text.NumberProblem;

/** How typed values are read, and why they are not. */
class FormatsTest {
    @Test
    void anAmountTooLargeIsNotCalledTooFine() {
        assertThat(amount("999999999999999 кг")).isEqualTo(bad("999999999999999 кг", "TOO_LARGE"));
        assertThat(amount("0,0000001 кг")).isEqualTo(bad("0,0000001 кг", "TOO_FINE"));
    }

    private static Entry amount(String typed) {
        return Formats.amount(null).read(typed, Language.RU);
    }

    private static Entry bad(String typed, String problem) {
        return new Entry.Bad(typed, NumberProblem.valueOf(problem).key(), List.of());
    }
}
