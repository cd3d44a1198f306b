package rubezh.ui.seizure.list;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.Status;
import rubezh.fixtures.Seizures;
import rubezh.fixtures.WindowTest;
import rubezh.json.SeizureShape;
import rubezh.store.OpenStation;
import rubezh.store.StationSeeder;
import rubezh.store.file.TestStations;

/** The sums under the list: there from the start, and with what they leave out. */
@WindowTest
final class ListTotalsTest {
    @TempDir Path root;

    @Test
    void sumsThatWereReadBeforeTheListIsShownStandUnderIt() {
        try (OpenStation station = TestStations.create(root)) {
            var seeder = new StationSeeder(station);
            seeder.put(new UUID(1, 1), with(Status.APPROVED));
            seeder.put(new UUID(1, 2), with(Status.APPROVED));
            seeder.put(new UUID(1, 3), with(Status.DRAFT));
            assertThat(ListTotalsReader.words(TestStations.register(station)))
                    .contains("Total", "4.150 kg", "Not in the total: 1 (draft 1)");
        }
    }

    private static Seizure with(Status status) {
        return SeizureShape.SHAPE.with(Seizures.complete(), "/header/status", status);
    }
}
