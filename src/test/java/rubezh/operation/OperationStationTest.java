package rubezh.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static rubezh.domain.seizure.SeizureFields.EVENT_START;
import static rubezh.domain.seizure.SeizureFields.HEADER_OPERATION;
import static rubezh.operation.Operations.BARRIER;

import module java.base;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import rubezh.domain.reference.Code.OperationCode;
import rubezh.domain.seizure.Seizure;
import rubezh.fixtures.Seizures;
import rubezh.journey.TrainingStation;
import rubezh.json.SeizureShape;
import rubezh.register.SaveIntent;
import rubezh.register.SaveRequest;
import rubezh.register.SaveResult;

/** A station on a day of the operation Barrier 2026. */
abstract class OperationStationTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-24T20:00:00Z"), ZoneOffset.UTC);

    final TrainingStation station;
    final OperationService operations;

    OperationStationTest(@TempDir Path folder) {
        station = new TrainingStation(folder, "KG-OSH", CLOCK);
        operations = station.operations;
    }

    @AfterEach
    void close() {
        station.close();
    }

    OpenOperation open(OperationCode code) {
        return operations.open(code).orElseThrow();
    }

    UUID submit(Seizure seizure) {
        UUID id = station.register.newRecordId();
        assertThat(station.register.record(SaveRequest.ofNew(id, seizure, SaveIntent.SUBMIT)))
                .isInstanceOf(SaveResult.Saved.class);
        return id;
    }

    static Seizure ofBarrier(String start) {
        Seizure seizure =
                SeizureShape.SHAPE.with(Seizures.complete(), HEADER_OPERATION.pointer(), BARRIER);
        return SeizureShape.SHAPE.with(seizure, EVENT_START.pointer(), OffsetDateTime.parse(start));
    }
}
