package rubezh.register;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.evidence.ChainHash;
import rubezh.domain.seizure.evidence.CustodyEvent;
import rubezh.domain.seizure.rules.Severity;
import rubezh.domain.seizure.rules.Violation;
import rubezh.fixtures.MemoryRegister;
import rubezh.fixtures.Seizures;
import rubezh.journal.ConflictDecisions;
import rubezh.journal.RecordView.FieldConflict;
import rubezh.json.SeizureShape;
import rubezh.register.SaveResult.Refused;
import rubezh.register.SaveResult.Saved;

/** The chain of custody is append-only, and each event is chained to the one before it. */
class CustodyChainTest {
    private static final String RECEIVED =
            """
            {"evidence":{"custody":[{"id":"01930000-0000-7000-8000-000000000021","pos":1,
              "act":"REC","at":"2026-11-24T14:00:00+06:00","to":"Асанов А."}]}}
            """;
    private static final String STORED =
            """
            {"evidence":{"custody":[{"id":"01930000-0000-7000-8000-000000000022","pos":2,
              "act":"STO","at":"2026-11-24T14:30:00+06:00"}]}}
            """;
    private static final String LINE = "/evidence/custody/01930000-0000-7000-8000-000000000021";

    private final MemoryRegister here = new MemoryRegister("KG-OSH", 1);
    private final MemoryRegister there = new MemoryRegister("KG-DOS", 2);
    private final Register register = here.register();
    private UUID recordId;

    @BeforeEach
    void aSeizureWithOneLineOfCustody() {
        recordId = register.newRecordId();
        Seizure seizure = with(Seizures.complete(), lines(RECEIVED));
        assertThat(register.record(SaveRequest.ofNew(recordId, seizure, SaveIntent.SAVE)))
                .isInstanceOf(Saved.class);
    }

    @Test
    void aFurtherLineIsRecorded() {
        OpenRecord record = open();
        assertThat(save(record, with(record.seizure(), lines(RECEIVED, STORED))))
                .isInstanceOf(Saved.class);
    }

    @Test
    void aSavedLineIsNotChangedAndTheFormSaysSoWhileTyping() {
        OpenRecord record = open();
        Seizure changed = SeizureShape.SHAPE.with(record.seizure(), LINE + "/to", "Беков Б.");
        var stop = new Violation(LINE, "CUS-008", Severity.STOP, List.of());
        assertThat(save(record, changed)).isEqualTo(new Refused(List.of(stop)));
        assertThat(
                        register.preview(SaveRequest.ofChange(record, changed, SaveIntent.SAVE))
                                .violations())
                .contains(stop);
        assertThat(
                        register.preview(
                                        SaveRequest.ofChange(
                                                record, record.seizure(), SaveIntent.SAVE))
                                .violations())
                .doesNotContain(stop);
        assertThat(open().seizure()).isEqualTo(record.seizure());
    }

    @Test
    void aHalfFilledLineIsSavedAndCompletedLater() {
        OpenRecord record = open();
        String half = STORED.replace(",\"at\":\"2026-11-24T14:30:00+06:00\"", "");
        assertThat(half).doesNotContain("14:30");
        assertThat(save(record, with(record.seizure(), lines(RECEIVED, half))))
                .isInstanceOf(Saved.class);
        OpenRecord reopened = open();
        assertThat(
                        register.record(
                                SaveRequest.ofChange(
                                        reopened, reopened.seizure(), SaveIntent.SUBMIT)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused ->
                                assertThat(refused.violations())
                                        .extracting(Violation::code)
                                        .contains("CUS-002"));
        assertThat(save(reopened, with(reopened.seizure(), lines(RECEIVED, STORED))))
                .isInstanceOf(Saved.class);
        OpenRecord completed = open();
        assertThat(save(completed, with(completed.seizure(), lines(RECEIVED))))
                .as("once complete")
                .isInstanceOf(Refused.class);
    }

    @Test
    void aSavedLineIsNotRemoved() {
        OpenRecord record = open();
        assertThat(save(record, with(record.seizure(), List.of())))
                .isEqualTo(
                        new Refused(
                                List.of(
                                        new Violation(
                                                "/evidence/custody",
                                                "CUS-009",
                                                Severity.STOP,
                                                List.of()))));
    }

    @Test
    void eachSavedEventCarriesTheHashOfTheChain() {
        OpenRecord record = open();
        String typed = STORED.replace("\"act\"", "\"chain\":\"" + "ab".repeat(32) + "\",\"act\"");
        save(record, with(record.seizure(), lines(RECEIVED, typed)));
        List<CustodyEvent> saved = open().seizure().evidence().custody();
        ChainHash first = ChainHash.of(lines(RECEIVED).getFirst(), null);
        assertThat(saved)
                .extracting(CustodyEvent::chain)
                .containsExactly(first, ChainHash.of(lines(STORED).getFirst(), first));
        assertThat(save(open(), open().seizure())).isInstanceOf(SaveResult.Unchanged.class);
    }

    @Test
    void twoStationsThatEachAddAnEventBreakNoChain() {
        there.importFrom(here);
        add(here.register(), STORED);
        add(there.register(), STORED.replace("000022", "000023").replace("STO", "CHK"));
        here.importFrom(there);
        OpenRecord merged = open();
        assertThat(merged.seizure().evidence().custody()).hasSize(3);
        assertThat(merged.view().conflicts()).isEmpty();
        assertThat(codes(merged)).doesNotContain("CUS-011");
    }

    @Test
    void whoSettlesWhatTwoStationsFinishedDifferentlyGivesANewHash() {
        String half = STORED.replace(",\"at\":\"2026-11-24T14:30:00+06:00\"", "");
        add(register, half);
        there.importFrom(here);
        for (MemoryRegister each : List.of(here, there)) {
            Register at = each.register();
            OpenRecord record = at.open(recordId).orElseThrow();
            String whole = STORED.replace("14:30", each == here ? "14:40" : "14:50");
            var changed = with(record.seizure(), lines(RECEIVED, whole));
            assertThat(at.record(SaveRequest.ofChange(record, changed, SaveIntent.SAVE)))
                    .isInstanceOf(Saved.class);
        }
        here.importFrom(there);
        FieldConflict time =
                open().view().conflicts().stream()
                        .filter(conflict -> conflict.pointer().endsWith("/at"))
                        .findFirst()
                        .orElseThrow();
        var chosen = Map.of(time.pointer(), time.candidates().getLast().revision());
        assertThat(register.resolve(open(), ConflictDecisions.of(chosen), "asked by telephone"))
                .isInstanceOf(Saved.class);
        assertThat(open().view().conflicts()).isEmpty();
        assertThat(codes(open())).doesNotContain("CUS-011");
    }

    private void add(Register at, String line) {
        OpenRecord record = at.open(recordId).orElseThrow();
        var custody = new ArrayList<>(record.seizure().evidence().custody());
        custody.addAll(lines(line));
        assertThat(
                        at.record(
                                SaveRequest.ofChange(
                                        record, with(record.seizure(), custody), SaveIntent.SAVE)))
                .isInstanceOf(Saved.class);
    }

    private List<String> codes(OpenRecord record) {
        SaveRequest request = SaveRequest.ofChange(record, record.seizure(), SaveIntent.SAVE);
        return register.preview(request).violations().stream().map(Violation::code).toList();
    }

    private OpenRecord open() {
        return register.open(recordId).orElseThrow();
    }

    private SaveResult save(OpenRecord record, Seizure copy) {
        return register.record(SaveRequest.ofChange(record, copy, SaveIntent.SAVE));
    }

    private static Seizure with(Seizure seizure, List<CustodyEvent> custody) {
        return SeizureShape.SHAPE.with(seizure, "/evidence/custody", custody);
    }

    private static List<CustodyEvent> lines(String... records) {
        var lines = new ArrayList<CustodyEvent>();
        for (String json : records) {
            lines.addAll(Seizures.read(json).evidence().custody());
        }
        return lines;
    }
}
