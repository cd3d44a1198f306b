package rubezh.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import rubezh.table.ReferenceReader;
import rubezh.text.Language;
import rubezh.text.Messages;

/** Participants as they are typed or pasted. */
class OperationFormatTest {
    private final OperationFormat format =
            new OperationFormat(
                    DomainFormat.onScreen(Messages.in(Language.EN), ReferenceReader.builtIn()));

    @Test
    void countriesAreTakenByCodeOrNameInEitherLanguage() {
        assertThat(format.partyCodes("KG, KZ")).containsExactly("KG", "KZ");
        assertThat(format.partyCodes("kg; Казахстан\nRussia, tjk, Киргизия"))
                .containsExactly("KG", "KZ", "RU", "TJ");
    }

    @Test
    void stationsGetCapitalsAndBodiesStayAsTheyAre() {
        assertThat(format.partyCodes("kg-hq, RILO Moscow, , ЦАРИКЦ"))
                .containsExactly("KG-HQ", "RILO Moscow", "ЦАРИКЦ");
    }

    @Test
    void codesAreShownByName() {
        assertThat(format.parties(format.partyCodes("ru, CARICC"))).isEqualTo("Russia, CARICC");
    }

    @Test
    void changedFieldsAreNamedAsInTheForm() {
        assertThat(
                        format.fields(
                                List.of(
                                        "/last",
                                        "/mandate/coordination",
                                        "/goals/00000000-0000-0000-0000-000000000001/amount",
                                        "/goals/00000000-0000-0000-0000-000000000001")))
                .isEqualTo("Last day, Coordination, Goals");
        assertThat(format.fields(List.of("/budget/sum"))).isEqualTo("budget.sum");
    }
}
