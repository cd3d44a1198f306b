package rubezh.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rubezh.fixtures.Seizures.ITEM;

import module java.base;

import org.junit.jupiter.api.Test;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.rules.Severity;
import rubezh.domain.seizure.rules.Violation;
import rubezh.fixtures.MemoryRegister;
import rubezh.fixtures.Seizures;
import rubezh.json.SeizureShape;
import rubezh.register.SaveResult.Refused;
import rubezh.register.SaveResult.Saved;

/** Records of a file are saved together or not at all. */
class BatchSaveTest {
    private final MemoryRegister memoryRegister = new MemoryRegister("KG-OSH", 1);
    private final Register register = memoryRegister.register();

    @Test
    void aBatchIsSavedInOneTransactionWithANumberEach() {
        List<SaveRequest> batch = batch();
        assertThat(register.recordAll(batch))
                .extracting(result -> ((Saved) result).number())
                .doesNotHaveDuplicates()
                .startsWith("KG-OSH-A-2026-000001")
                .endsWith("KG-OSH-A-2026-000203");
        assertThat(memoryRegister.journal().versionVector().byReplica().values())
                .allSatisfy(state -> assertThat(state.gaps()).isEmpty());
        assertThatThrownBy(() -> register.recordAll(List.of(batch.get(0), batch.get(0))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aBatchWithARefusedRequestIsNotSavedAndUsesNoNumber() {
        List<SaveRequest> batch = batch();
        SaveRequest valid =
                batch.set(
                        100,
                        newRequest(
                                SeizureShape.SHAPE.with(
                                        Seizures.complete(), ITEM + "/packages", 0)));
        assertThat(register.recordAll(batch))
                .hasSize(203)
                .filteredOn(result -> !result.equals(new Refused(List.of())))
                .singleElement()
                .isEqualTo(register.record(batch.get(100)));
        assertThat(memoryRegister.journal().ofAll()).isEmpty();
        batch.set(100, valid);
        assertThat(((Saved) register.recordAll(batch).getFirst()).number()).endsWith("000001");
    }

    private List<SaveRequest> batch() {
        return Stream.generate(() -> newRequest(Seizures.complete()))
                .limit(203)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    @Test
    void anUnreadableValueOfTheFileBlocksARequest() {
        var unreadable = new Violation("/event/start", "TXT-002", Severity.STOP, List.of("soon"));
        var request =
                SaveRequest.ofFile(
                                register.newRecordId(),
                                null,
                                Seizures.complete(),
                                SaveIntent.SAVE,
                                null)
                        .withUnreadable(List.of(unreadable));
        assertThat(register.record(request)).isEqualTo(new Refused(List.of(unreadable)));
    }

    private SaveRequest newRequest(Seizure seizure) {
        return SaveRequest.ofNew(register.newRecordId(), seizure, SaveIntent.SAVE);
    }
}
