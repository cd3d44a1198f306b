package rubezh.ui.seizure.problems;

import static org.assertj.core.api.Assertions.assertThat;
import static rubezh.domain.seizure.SeizureFields.DETECTION_MEANS;
import static rubezh.domain.seizure.SeizureFields.EVENT_START;
import static rubezh.domain.seizure.SeizureFields.HEADER_KIND;
import static rubezh.domain.seizure.SeizureFields.ITEMS;
import static rubezh.domain.seizure.SeizureFields.ITEMS_AMOUNT;
import static rubezh.domain.seizure.SeizureFields.ITEMS_STAGE;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.domain.reference.CaseCode.RecordKind;
import rubezh.domain.seizure.FieldPath;
import rubezh.domain.seizure.Seizure;
import rubezh.json.SeizureShape;
import rubezh.store.OpenStation;
import rubezh.store.file.TestStations;

/** The asterisks of the form are those of the kind of record. */
final class RequiredFieldsTest {
    private static final Seizure SEIZURE = SeizureShape.SHAPE.empty();
    private static final Seizure CHECK =
            SeizureShape.SHAPE.with(SEIZURE, HEADER_KIND.pointer(), new RecordKind("NEGATIVE"));

    @TempDir Path root;

    @Test
    void aCheckWithoutResultNeedsLessThanASeizure() {
        try (OpenStation station = TestStations.create(root)) {
            var required =
                    RequiredFields.discover(TestStations.register(station), SeizureShape.SHAPE);
            for (FieldPath field :
                    List.of(ITEMS, ITEMS_AMOUNT, DETECTION_MEANS, ITEMS_STAGE, EVENT_START)) {
                assertThat(required.contains(field.path(), SEIZURE)).as(field.path()).isTrue();
            }
            for (FieldPath field : List.of(ITEMS, DETECTION_MEANS, ITEMS_STAGE)) {
                assertThat(required.contains(field.path(), CHECK)).as(field.path()).isFalse();
                assertThat(required.containsForAnyKind(field.path())).isTrue();
            }
            assertThat(required.contains(EVENT_START.path(), CHECK)).isTrue();
        }
    }
}
