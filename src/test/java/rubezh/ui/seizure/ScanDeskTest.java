package rubezh.ui.seizure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import rubezh.domain.seizure.Seizure;
import rubezh.shape.Field;
import rubezh.shape.Shape;

/** Which fields take a number as it is read. */
final class ScanDeskTest {
    @Test
    void everyFieldThatTakesNumbersIsAFieldOfTheRecordForText() {
        assertThat(Shape.of(Seizure.class).fields())
                .filteredOn(field -> field.type() == String.class)
                .extracting(Field::path)
                .containsAll(ScanDesk.NUMBERS);
    }

    @Test
    void numbersOfActsAndPapersOfTheLaboratoryAndOfCustodyAreTaken() {
        assertThat(ScanDesk.NUMBERS)
                .contains(
                        "evidence.samples.act",
                        "evidence.identifications.number",
                        "evidence.custody.basis");
    }

    @Test
    void aNumberTypedInTheOtherAlphabetIsTheSameDocument() {
        assertThat(ScanDesk.isSame("AA1234567", "\u0410\u0410 1234567")).isTrue();
        assertThat(ScanDesk.isSame("AA1234567", "aa-123 45 67")).isTrue();
        assertThat(ScanDesk.isSame("AA1234567", "AA1234568")).isFalse();
        assertThat(ScanDesk.isSame("AA1234567", null)).isFalse();
    }
}
