package rubezh.ui.seizure;

import static org.assertj.core.api.Assertions.assertThat;
import static rubezh.domain.seizure.SeizureFields.HEADER_STATION;
import static rubezh.domain.seizure.SeizureFields.HEADER_STATUS;
import static rubezh.domain.seizure.SeizureFields.PLACE_POST;
import static rubezh.domain.seizure.SeizureFields.UNCONFIRMED;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.Status;
import rubezh.domain.summary.RecordFlag;
import rubezh.fixtures.Seizures;
import rubezh.format.DomainFormat;
import rubezh.json.SeizureShape;
import rubezh.register.Query;
import rubezh.store.OpenStation;
import rubezh.store.StationSeeder;
import rubezh.store.file.TestStations;
import rubezh.table.PrintedSeizureRows;
import rubezh.text.Language;
import rubezh.text.Messages;
import rubezh.ui.kit.Finder;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.StatusBadge;
import rubezh.ui.kit.look.UiText;

/** The palette and the printed list tell of a record what the list tells. */
final class SeizureFinderTest {
    @TempDir Path root;

    @Test
    void aDraftOfAnotherStationAndValuesNotConfirmedAreMarked() {
        try (OpenStation station = TestStations.create(root)) {
            new StationSeeder(station).put(new UUID(1, 1), foreignDraft());
            assertThat(TestStations.register(station).open(new UUID(1, 1)).orElseThrow().flags())
                    .as("the record")
                    .containsExactly(RecordFlag.FOREIGN_DRAFT, RecordFlag.UNCONFIRMED);
            var row = station.catalogue().page(Query.ALL, 0, 1).getFirst();
            assertThat(row.indicators().flags())
                    .as("the list")
                    .containsExactly(RecordFlag.FOREIGN_DRAFT, RecordFlag.UNCONFIRMED);
            Finder.Result found = finder(station).find("heroin", 5).getFirst();
            assertThat(found.status()).isEqualTo(StatusBadge.FOREIGN_DRAFT);
            assertThat(found.text()).endsWith("values not confirmed");
            var format = DomainFormat.inPrint(Messages.in(Language.EN), TestStations.REFERENCE);
            var table =
                    new PrintedSeizureRows(
                            PrintedSeizureRows.USUAL, _ -> Seizures.complete(), format);
            assertThat(table.lines(1, row).getFirst().getLast())
                    .endsWith("draft of another station, values not confirmed");
        }
    }

    private static Seizure foreignDraft() {
        Seizure seizure = with(Seizures.complete(), HEADER_STATUS.pointer(), Status.DRAFT);
        seizure = with(seizure, HEADER_STATION.pointer(), "XX-XXX");
        return with(seizure, UNCONFIRMED.pointer(), List.of(PLACE_POST.pointer()));
    }

    private static Seizure with(Seizure seizure, String pointer, Object value) {
        return SeizureShape.SHAPE.with(seizure, pointer, value);
    }

    private static SeizureFinder finder(OpenStation station) {
        var labels = new LiveLabels(TestStations.REFERENCE, new UiText(Language.EN));
        return new SeizureFinder(station.catalogue(), labels, _ -> {});
    }
}
