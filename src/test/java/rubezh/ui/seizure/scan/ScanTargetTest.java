package rubezh.ui.seizure.scan;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import rubezh.domain.seizure.Seizure;
import rubezh.shape.Field;
import rubezh.shape.RecordShape;

/** Fields that take scanned numbers. */
final class ScanTargetTest {
    @Test
    void everyFieldThatTakesNumbersIsAFieldOfTheRecordForText() {
        assertThat(RecordShape.of(Seizure.class).fields())
                .filteredOn(field -> field.type() == String.class)
                .extracting(Field::path)
                .containsAll(ScanTarget.NUMBER_FIELDS);
    }

    @Test
    void numbersOfActsAndPapersOfTheLaboratoryAndOfCustodyAreTaken() {
        assertThat(ScanTarget.NUMBER_FIELDS)
                .contains(
                        "evidence.samples.act",
                        "evidence.identifications.number",
                        "evidence.custody.basis");
    }

    @Test
    void theGoodsAreTheItemsAndThePackages() {
        assertThat(ScanTarget.isAmongGoods("/items/1/packages")).isTrue();
        assertThat(ScanTarget.isAmongGoods("/evidence/packages/1/bag")).isTrue();
        assertThat(ScanTarget.isAmongGoods("/evidence/samples/1/act")).isFalse();
        assertThat(ScanTarget.isAmongGoods(null)).isFalse();
    }

    @Test
    void theLineWithTheFocusComesFirst() {
        var first = new UUID(0, 1);
        var second = new UUID(0, 2);
        assertThat(Stream.of(first, second).min(ScanTarget.focusedFirst("/items/" + second)))
                .contains(second);
        assertThat(Stream.of(first, second).min(ScanTarget.focusedFirst(null))).contains(first);
    }
}
