package rubezh.ui.kit.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import rubezh.domain.quantity.Amount;
import rubezh.text.Language;
import rubezh.text.NumberParseResult.NumberProblem;

/** Parsing of typed values and its errors. */
class BasicFormatsTest {
    @Test
    void anAmountTooLargeIsRefused() {
        assertThat(amount("999999999999999 кг")).isEqualTo(bad("999999999999999 кг", "TOO_LARGE"));
    }

    /** Grams with three zeros read as thousands; kilograms are shown to the gram everywhere. */
    @Test
    void anAmountReadsAsInTheList() {
        assertThat(shown("720.000 GRM")).isEqualTo("720\u00A0г");
        assertThat(shown("845.50 GRM")).isEqualTo("845,5\u00A0г");
        assertThat(shown("1.250 KGM")).isEqualTo("1,250\u00A0кг");
        assertThat(shown("20 H87")).isEqualTo("20\u00A0шт.");
        assertThat(BasicFormats.amount(null).summary(Amount.of("720.000 GRM"), "", Language.RU))
                .isEqualTo("720\u00A0г = 0,720\u00A0кг");
    }

    private static String shown(String amount) {
        return BasicFormats.amount(null).format(Amount.of(amount), Language.RU);
    }

    private static FieldEntry amount(String typed) {
        return BasicFormats.amount(null).parse(typed, Language.RU);
    }

    private static FieldEntry bad(String typed, String problem) {
        return new FieldEntry.Invalid(typed, NumberProblem.valueOf(problem).key(), List.of());
    }
}
