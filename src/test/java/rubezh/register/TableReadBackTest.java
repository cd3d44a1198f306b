package rubezh.register;

import static org.assertj.core.api.Assertions.assertThat;
import static rubezh.domain.seizure.SeizureFields.NARRATIVE_SUMMARY;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.domain.seizure.Seizure;
import rubezh.fixtures.MemoryRegister;
import rubezh.fixtures.Seizures;
import rubezh.journey.TrainingStation;
import rubezh.json.SeizureShape;

/** Each case of a table is read back from the register once, whether the lists read it or not. */
class TableReadBackTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-25T02:00:00Z"), ZoneOffset.UTC);
    private static final List<String> TEXTS = List.of("первое", "второе", "третье");

    @TempDir Path folder;

    private static List<String> readBack(Register register) {
        var read = new ArrayList<String>();
        List<SaveRequest> requests =
                TEXTS.stream()
                        .map(TableReadBackTest::seizure)
                        .map(one -> request(register, one))
                        .toList();
        var table = new TableRecords.ImportedTable("a.csv", "", "");
        register.tableRecords()
                .save(
                        table,
                        requests::size,
                        part -> assertThat(part.apply(requests)).hasSameSizeAs(requests),
                        seizure -> read.add(seizure.narrative().summary()));
        return read;
    }

    private static Seizure seizure(String text) {
        return SeizureShape.SHAPE.with(Seizures.complete(), NARRATIVE_SUMMARY.pointer(), text);
    }

    private static SaveRequest request(Register register, Seizure seizure) {
        return SaveRequest.ofFile(register.newRecordId(), null, seizure, SaveIntent.SAVE, null);
    }

    @Test
    void byTheListsAsTheyTakeTheCases() {
        try (var station = new TrainingStation(folder, "KG-OSH", CLOCK)) {
            station.register.record(request(station.register, seizure("раньше")));
            assertThat(readBack(station.register)).containsExactlyInAnyOrderElementsOf(TEXTS);
        }
    }

    @Test
    void fromTheJournalWhereTheListsReadNothing() {
        assertThat(readBack(new MemoryRegister("KG-OSH", 1).register()))
                .containsExactlyElementsOf(TEXTS);
    }
}
