package rubezh.table.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static rubezh.domain.seizure.SeizureFields.HEADER_NUMBER;
import static rubezh.domain.seizure.SeizureFields.PARTIES_PERSONS_SURNAME;

import module java.base;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rubezh.domain.seizure.FieldDeclaration;
import rubezh.domain.seizure.FieldDeclaration.Sharing;
import rubezh.json.SeizureShape;

/** No column of an extract is about a person or for the service. */
class ExtractLayoutTest {
    private static Set<String> all(ExtractLayout layout) {
        return Set.copyOf(layout.freeTexts());
    }

    /** Nobody looks through free texts for names. */
    @ParameterizedTest
    @EnumSource
    void noFreeTextIsAmongThemUnlessItIsChosen(ExtractLayout layout) {
        List<String> usual = layout.columns(Set.of());
        assertThat(Collections.disjoint(usual, layout.freeTexts())).isTrue();
        assertThat(usual)
                .contains(HEADER_NUMBER.path())
                .filteredOn(
                        path -> SeizureShape.SHAPE.field(path).orElseThrow().type() == String.class)
                .isSubsetOf("header.number", "header.station", "header.absences.field");
        for (String text : layout.freeTexts()) {
            assertThat(layout.columns(Set.of(text)))
                    .containsAll(usual)
                    .contains(text)
                    .hasSize(usual.size() + 1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyColumnIsOpen(ExtractLayout layout) {
        assertThat(layout.columns(all(layout)))
                .isNotEmpty()
                .doesNotHaveDuplicates()
                .allSatisfy(path ->
                        assertThat(FieldDeclaration.of(path).sharing())
                                .as(path)
                                .isEqualTo(Sharing.OPEN));
        assertThat(ExtractLayout.fieldsLeftOut())
                .contains(PARTIES_PERSONS_SURNAME.path())
                .doesNotContainAnyElementsOf(layout.columns(all(layout)));
    }
}
