package rubezh.ui.seizure.scan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import rubezh.domain.seizure.Seizure;
import rubezh.shape.Field;
import rubezh.shape.RecordShape;

/** Which fields take a number as it is read. */
final class ScanControllerTest {
    @Test
    void everyFieldThatTakesNumbersIsAFieldOfTheRecordForText() {
        assertThat(RecordShape.of(Seizure.class).fields())
                .filteredOn(field -> field.type() == String.class)
                .extracting(Field::path)
                .containsAll(ScanController.NUMBERS);
    }

    @Test
    void numbersOfActsAndPapersOfTheLaboratoryAndOfCustodyAreTaken() {
        assertThat(ScanController.NUMBERS)
                .contains(
                        "evidence.samples.act",
                        "evidence.identifications.number",
                        "evidence.custody.basis");
    }

    @Test
    void aNumberTypedInTheOtherAlphabetIsTheSameDocument() {
        assertThat(ScanController.isSame("AA1234567", "\u0410\u0410 1234567")).isTrue();
        assertThat(ScanController.isSame("AA1234567", "aa-123 45 67")).isTrue();
        assertThat(ScanController.isSame("AA1234567", "AA1234568")).isFalse();
        assertThat(ScanController.isSame("AA1234567", null)).isFalse();
    }
}
