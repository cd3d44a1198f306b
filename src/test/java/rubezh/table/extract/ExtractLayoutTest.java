package rubezh.table.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static rubezh.domain.seizure.SeizureFields.PARTIES_PERSONS_SURNAME;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rubezh.domain.seizure.FieldDeclaration;
import rubezh.domain.seizure.FieldDeclaration.Sharing;

/** No column of an extract is about a person or for the service. */
class ExtractLayoutTest {
    @ParameterizedTest
    @EnumSource
    void everyColumnIsOpen(ExtractLayout layout) {
        assertThat(layout.columns())
                .isNotEmpty()
                .doesNotHaveDuplicates()
                .allSatisfy(path ->
                        assertThat(FieldDeclaration.of(path).sharing())
                                .as(path)
                                .isEqualTo(Sharing.OPEN));
        assertThat(ExtractLayout.fieldsLeftOut())
                .contains(PARTIES_PERSONS_SURNAME.path())
                .doesNotContainAnyElementsOf(layout.columns());
    }
}
