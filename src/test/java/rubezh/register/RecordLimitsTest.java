package rubezh.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static rubezh.text.FaultAssertions.assertFault;

import module java.base;

import org.junit.jupiter.api.Test;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.goods.SeizedItem;
import rubezh.domain.seizure.rules.SeizureRules;
import rubezh.domain.seizure.rules.Severity;
import rubezh.domain.seizure.rules.Violation;
import rubezh.fixtures.LongTest;
import rubezh.fixtures.MemoryRegister;
import rubezh.fixtures.Seizures;
import rubezh.json.BodyValidator;
import rubezh.json.CanonicalJson;
import rubezh.json.RevisionLine;
import rubezh.json.SeizureShape;
import rubezh.register.SaveResult.Refused;
import rubezh.register.SaveResult.Saved;

/** What no other station could take is refused before it is signed. */
@LongTest
class RecordLimitsTest {
    private static final Violation TOO_MANY_ITEMS =
            new Violation("/items", "TXT-007", Severity.STOP, List.of(SeizureRules.MAX_LINES));
    private static final Violation TOO_LARGE =
            new Violation("", "REC-002", Severity.STOP, List.of(RevisionLine.MAX_BYTES));

    private final MemoryRegister memoryRegister = new MemoryRegister("KG-OSH", 1);
    private final Register register = memoryRegister.register();

    @Test
    void aListHoldsAThousandLines() {
        assertThat(save(withItems(SeizureRules.MAX_LINES, ""))).isInstanceOf(Saved.class);
    }

    @Test
    void aListOfMoreLinesIsRefusedAndItsDraftStays() {
        Seizure seizure = withItems(SeizureRules.MAX_LINES + 1, "");
        UUID recordId = register.newRecordId();
        register.saveDraft(register.draft(new DraftInput(recordId, null, seizure, Map.of(), null)));
        assertThat(register.record(SaveRequest.ofNew(recordId, seizure, SaveIntent.SAVE)))
                .isEqualTo(new Refused(List.of(TOO_MANY_ITEMS)));
        assertThat(memoryRegister.journal().ofAll()).isEmpty();
        Seizure resumed = register.resume(register.drafts().getFirst()).seizure();
        assertThat(resumed.items()).hasSize(SeizureRules.MAX_LINES + 1);
        assertThat(save(register.copyOf(resumed))).isInstanceOf(Refused.class);
    }

    @Test
    void aListOfValuesAndAListWithinALineHaveTheSameLimit() {
        List<String> seals = Collections.nCopies(SeizureRules.MAX_LINES + 1, "KG 0012");
        Seizure seizure =
                SeizureShape.SHAPE.with(
                        Seizures.complete(),
                        "/evidence/packages/01930000-0000-7000-8000-000000000014/seals",
                        seals);
        assertThat(((Refused) save(seizure)).violations())
                .extracting(Violation::code, Violation::pointer)
                .contains(
                        tuple(
                                "TXT-007",
                                "/evidence/packages/01930000-0000-7000-8000-000000000014/seals"));
    }

    @Test
    void aRevisionOfExactlyTheLargestLineIsSavedAndOneByteMoreIsRefused() {
        save(Seizures.complete());
        int missing = RevisionLine.MAX_BYTES - lineOf(largeRecord(0)).length;
        assertThat(save(largeRecord(missing + 1))).isEqualTo(new Refused(List.of(TOO_LARGE)));
        assertThat(lineOf(largeRecord(missing))).hasSize(RevisionLine.MAX_BYTES);
    }

    @Test
    void aBatchWithARecordTooLargeIsNotSavedAndUsesNoNumber() {
        var tooLarge = withItems(SeizureRules.MAX_LINES, "ы".repeat(200));
        List<SaveRequest> batch = List.of(newRequest(Seizures.complete()), newRequest(tooLarge));
        assertThat(register.recordAll(batch))
                .containsExactly(new Refused(List.of()), new Refused(List.of(TOO_LARGE)));
        assertThat(memoryRegister.journal().ofAll()).isEmpty();
        assertThat(((Saved) save(Seizures.complete())).number()).endsWith("000001");
    }

    @Test
    void aReasonThatNoRevisionCanHoldIsRefusedAndTheRecordStaysAsItWas() {
        UUID recordId = ((Saved) save(Seizures.complete())).recordId();
        String reason = "x".repeat(CanonicalJson.MAX_TEXT + 1);
        assertFault(() -> register.cancel(recordId, reason), "REC-003");
        assertThat(memoryRegister.journal().ofAll()).hasSize(1);
        assertThat(register.cancel(recordId, "entered twice")).isInstanceOf(Saved.class);
    }

    @Test
    void aRecordThatGrewTooLargeByMergingIsCancelledOnlyAfterItWasShortened() {
        MemoryRegister other = new MemoryRegister("KG-KAR", 2);
        UUID recordId = ((Saved) save(Seizures.complete())).recordId();
        other.importFrom(memoryRegister);
        addItems(register, recordId, 0, "ы".repeat(170));
        addItems(other.register(), recordId, 500, "ы".repeat(170));
        memoryRegister.importFrom(other);
        assertFault(() -> register.cancel(recordId, "entered twice"), "REC-002");
        OpenRecord merged = register.open(recordId).orElseThrow();
        Seizure shortened =
                SeizureShape.SHAPE.with(merged.seizure(), "/items", Seizures.complete().items());
        assertThat(register.record(SaveRequest.ofChange(merged, shortened, SaveIntent.SAVE)))
                .isInstanceOf(Saved.class);
        assertThat(register.cancel(recordId, "entered twice")).isInstanceOf(Saved.class);
    }

    @Test
    void aListThatGrewTooLongByMergingStillCountsAndItsRecordCanBeChanged() {
        MemoryRegister other = new MemoryRegister("KG-KAR", 2);
        UUID recordId = ((Saved) save(Seizures.complete())).recordId();
        other.importFrom(memoryRegister);
        addItems(register, recordId, 0, "");
        addItems(other.register(), recordId, 500, "");
        memoryRegister.importFrom(other);
        OpenRecord merged = register.open(recordId).orElseThrow();
        assertThat(merged.seizure().items()).hasSize(SeizureRules.MAX_LINES + 1);
        var valid = new BodyValidator(memoryRegister.storage().reference(), InstantSource.system());
        assertThat(valid.violations(merged.view().body())).isEmpty();
        Seizure annotated =
                SeizureShape.SHAPE.with(merged.seizure(), "/narrative/summary", "two posts");
        assertThat(register.record(SaveRequest.ofChange(merged, annotated, SaveIntent.SAVE)))
                .isInstanceOf(Saved.class);
    }

    private static void addItems(Register register, UUID recordId, int first, String text) {
        OpenRecord record = register.open(recordId).orElseThrow();
        var items = new ArrayList<>(record.seizure().items());
        items.addAll(items(first, 500, text));
        Seizure longer = SeizureShape.SHAPE.with(record.seizure(), "/items", items);
        assertThat(register.record(SaveRequest.ofChange(record, longer, SaveIntent.SAVE)))
                .isInstanceOf(Saved.class);
    }

    private byte[] lineOf(Seizure seizure) {
        assertThat(save(seizure)).isInstanceOf(Saved.class);
        return memoryRegister.journal().ofAll().getLast().line();
    }

    /** Returns a record of a thousand lines with a number of letters more than the shortest one. */
    private static Seizure largeRecord(int letters) {
        int texts = SeizureRules.MAX_LINES * 3;
        Seizure seizure = withItems(SeizureRules.MAX_LINES, "x".repeat(1 + letters / texts));
        return SeizureShape.SHAPE.with(
                seizure, "/narrative/circumstances", "y".repeat(1000 + letters % texts));
    }

    /** Returns a record of many lines; a text, if any, stands in three fields of each. */
    private static Seizure withItems(int count, String text) {
        return SeizureShape.SHAPE.with(Seizures.complete(), "/items", items(0, count, text));
    }

    private static List<SeizedItem> items(int first, int count, String text) {
        var lines = new ArrayList<Object>();
        for (int i = first; i < first + count; i++) {
            lines.add(item(i, text));
        }
        return SeizureShape.SHAPE.read(Map.of("items", lines)).record().items();
    }

    private static Map<String, Object> item(int index, String text) {
        return Map.of(
                "id",
                new UUID(0x7000L, 0x8000_0000_0000_0000L | index).toString(),
                "pos",
                (long) index,
                "substance",
                "OPI-HER",
                "amount",
                "1 GRM",
                "appearance",
                text.isEmpty() ? Map.of() : Map.of("name", text, "marks", text, "look", text));
    }

    private SaveResult save(Seizure seizure) {
        return register.record(newRequest(seizure));
    }

    private SaveRequest newRequest(Seizure seizure) {
        return SaveRequest.ofNew(register.newRecordId(), seizure, SaveIntent.SAVE);
    }
}
