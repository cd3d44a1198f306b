package rubezh.table.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static rubezh.domain.seizure.SeizureFields.HEADER_NUMBER;
import static rubezh.domain.seizure.SeizureFields.PARTIES_PERSONS_SURNAME;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rubezh.domain.quantity.Amount;
import rubezh.domain.seizure.FieldDeclaration;
import rubezh.domain.seizure.FieldDeclaration.Sharing;
import rubezh.json.SeizureShape;
import rubezh.text.Language;
import rubezh.text.Messages;

/** No column of an extract is about a person or for the service; no two have one heading. */
class ExtractLayoutTest {
    static List<ExtractLayout> builtIn() {
        return BuiltInLayouts.all();
    }

    private static List<String> fields(ExtractLayout layout, Set<String> texts) {
        return layout.columns(texts).stream()
                .map(LayoutColumn::field)
                .filter(field -> !field.equals(LayoutColumn.LINE))
                .toList();
    }

    /** Nobody looks through free texts for names. */
    @ParameterizedTest
    @MethodSource("builtIn")
    void noFreeTextIsAmongThemUnlessItIsChosen(ExtractLayout layout) {
        List<String> usual = fields(layout, Set.of());
        assertThat(Collections.disjoint(usual, layout.freeTexts())).isTrue();
        assertThat(usual)
                .contains(HEADER_NUMBER.path())
                .filteredOn(
                        path -> SeizureShape.SHAPE.field(path).orElseThrow().type() == String.class)
                .isSubsetOf("header.number", "header.station", "header.absences.field");
        for (String text : layout.freeTexts()) {
            assertThat(fields(layout, Set.of(text)))
                    .containsAll(usual)
                    .contains(text)
                    .hasSize(usual.size() + 1);
        }
    }

    @ParameterizedTest
    @MethodSource("builtIn")
    void everyColumnIsOpen(ExtractLayout layout) {
        List<String> all = fields(layout, Set.copyOf(layout.freeTexts()));
        assertThat(all)
                .isNotEmpty()
                .allSatisfy(path ->
                        assertThat(FieldDeclaration.of(path).sharing())
                                .as(path)
                                .isEqualTo(Sharing.OPEN));
        assertThat(ExtractLayout.fieldsLeftOut())
                .contains(PARTIES_PERSONS_SURNAME.path())
                .doesNotContainAnyElementsOf(all);
    }

    @ParameterizedTest
    @MethodSource("builtIn")
    void noTwoColumnsHaveOneNameOrOneHeading(ExtractLayout layout) {
        assertThat(layout.all()).extracting(LayoutColumn::name).doesNotHaveDuplicates();
        for (Language language : Language.values()) {
            Messages messages = Messages.in(language);
            assertThat(layout.all())
                    .extracting(column -> column.heading(messages))
                    .as("%s %s", layout.name(), language)
                    .doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @MethodSource("builtIn")
    void theNumberOfAnAmountIsApartFromItsUnit(ExtractLayout layout) {
        assertThat(layout.all())
                .filteredOn(column -> column.type() == Amount.class)
                .isNotEmpty()
                .extracting(LayoutColumn::part)
                .containsOnly(LayoutPart.NUMBER, LayoutPart.UNIT);
    }

    @Test
    void thePlainLayoutHasEveryFieldThatMayLeave() {
        assertThat(fields(BuiltInLayouts.PLAIN, Set.copyOf(BuiltInLayouts.PLAIN.freeTexts())))
                .containsAll(ExtractLayout.openFields());
    }
}
