package rubezh.register;

import static org.assertj.core.api.Assertions.assertThat;
import static rubezh.fixtures.Seizures.ITEM;

import module java.base;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rubezh.domain.quantity.Amount;
import rubezh.domain.seizure.Seizure;
import rubezh.fixtures.MemoryRegister;
import rubezh.fixtures.Seizures;
import rubezh.journal.ConflictDecisions;
import rubezh.journal.RecordView.Candidate;
import rubezh.journal.RecordView.FieldConflict;
import rubezh.journal.RevisionId;
import rubezh.journal.RevisionKind;
import rubezh.journal.ValueTree;
import rubezh.json.SeizureShape;
import rubezh.register.SaveResult.Overtaken;
import rubezh.register.SaveResult.Saved;
import rubezh.register.SaveResult.Unchanged;

/** A person settles what two stations wrote differently; no station asks again. */
class ConflictResolverTest {
    private static final String AMOUNT = ITEM + "/amount";

    private final MemoryRegister here = new MemoryRegister("KG-OSH", 1);
    private final MemoryRegister there = new MemoryRegister("KG-DOS", 2);
    private final UUID recordId = here.register().newRecordId();

    @BeforeEach
    void bothKnowTheRecord() {
        here.register().record(SaveRequest.ofNew(recordId, Seizures.complete(), SaveIntent.SAVE));
        there.importFrom(here);
    }

    @Test
    void keepingTheDisplayedValueIsADecision() {
        edit(here, AMOUNT, Amount.of("2.080 KGM"));
        edit(there, AMOUNT, Amount.of("2.090 KGM"));
        exchange();
        Object displayed = valueAt(here, AMOUNT);
        Saved saved = (Saved) resolve(here, Map.of());
        assertSettled(displayed, AMOUNT);
        HistoryEntry last = here.register().history(recordId).getLast();
        assertThat(last.id()).isEqualTo(saved.revision());
        assertThat(last.op()).isEqualTo(RevisionKind.RESOLVE);
        assertThat(last.reason()).isEqualTo("asked by telephone");
    }

    @Test
    void theOtherValueCanBeTaken() {
        edit(here, AMOUNT, Amount.of("2.080 KGM"));
        edit(there, AMOUNT, Amount.of("2.090 KGM"));
        exchange();
        var other = conflict(AMOUNT).candidates().getLast();
        resolve(here, Map.of(AMOUNT, other.revision()));
        assertSettled(other.value(), AMOUNT);
    }

    @Test
    void aThirdValueCanBeTypedAndCountsAtBothStations() {
        edit(here, AMOUNT, Amount.of("2.080 KGM"));
        edit(there, AMOUNT, Amount.of("2.090 KGM"));
        exchange();
        Map<String, Object> typed = Map.of(AMOUNT, Amount.of("2.085 KGM"));
        resolve(here, new ConflictDecisions(Map.of(), typed, Set.of()));
        assertSettled("2.085 KGM", AMOUNT);
    }

    @Test
    void aLineEnteredAtBothStationsIsLeftOutOnce() {
        String lane = "/place/lane";
        edit(here, lane, "1");
        edit(there, lane, "2");
        exchange();
        resolve(here, new ConflictDecisions(Map.of(), Map.of(), Set.of(ITEM)));
        exchange();
        for (MemoryRegister register : List.of(here, there)) {
            assertThat(conflicts(register)).isEmpty();
            assertThat(valueAt(register, ITEM)).isNull();
        }
    }

    @Test
    void aLineRemovedByOneAndWeighedByTheOtherStaysWholeOrGoes() {
        edit(here, ITEM, null);
        edit(there, AMOUNT, Amount.of("2.090 KGM"));
        exchange();
        for (var candidate : conflict(ITEM).candidates()) {
            var copy = new MemoryRegister("KG-OSH", 3);
            copy.importFrom(here);
            resolve(copy, Map.of(ITEM, candidate.revision()));
            assertThat(conflicts(copy)).isEmpty();
            Object line = valueAt(copy, ITEM);
            if (candidate.value() == null) {
                assertThat(line).isNull();
            } else {
                assertThat(line).isEqualTo(candidate.value());
                assertThat(valueAt(copy, ITEM + "/substance")).isEqualTo("OPI-HER");
            }
        }
    }

    @Test
    void aLineBroughtBackHasItsOwnValuesOrThoseChosenForIt() {
        var third = new MemoryRegister("KG-DOS", 4);
        third.importFrom(here);
        edit(third, AMOUNT, Amount.of("2.095 KGM"));
        edit(there, AMOUNT, Amount.of("2.090 KGM"));
        edit(here, "/place/lane", "2");
        edit(here, ITEM, null);
        here.importFrom(third);
        exchange();
        assertThat(valueAt(here, ITEM)).isNull();
        for (var line : conflict(ITEM).candidates().subList(1, 3)) {
            assertBroughtBack(line, Map.of(), line);
            for (var amount : conflict(AMOUNT).candidates()) {
                assertBroughtBack(line, Map.of(AMOUNT, amount.revision()), amount);
            }
        }
    }

    /** Brings the line back and asserts whose amount it has then. */
    private void assertBroughtBack(Candidate line, Map<String, RevisionId> amount, Candidate by) {
        var chosen = new HashMap<>(amount);
        chosen.put(ITEM, line.revision());
        var copy = new MemoryRegister("KG-OSH", 3);
        copy.importFrom(here);
        resolve(copy, chosen);
        assertThat(conflicts(copy)).isEmpty();
        assertThat(valueAt(copy, AMOUNT))
                .isEqualTo(by.value() instanceof Map<?, ?> all ? all.get("amount") : by.value());
    }

    @Test
    void aCancellationAgainstAnEditIsSettledEitherWay() {
        here.register().cancel(recordId, "entered twice");
        edit(there, AMOUNT, Amount.of("2.090 KGM"));
        exchange();
        for (var candidate : conflict("").candidates()) {
            var copy = new MemoryRegister("KG-OSH", 3);
            copy.importFrom(here);
            resolve(copy, Map.of("", candidate.revision()));
            var view = copy.register().open(recordId).orElseThrow().view();
            assertThat(view.conflicts()).isEmpty();
            assertThat(view.voided()).isEqualTo(candidate.value());
            assertThat(ValueTree.at(view.body(), AMOUNT)).isEqualTo("2.090 KGM");
        }
    }

    @Test
    void twoWhoSettleAlikeAgreeAndTwoWhoDoNotAreAskedAgain() {
        edit(here, AMOUNT, Amount.of("2.080 KGM"));
        edit(there, AMOUNT, Amount.of("2.090 KGM"));
        exchange();
        resolve(here, Map.of());
        resolve(there, Map.of());
        exchange();
        assertThat(conflicts(here)).isEmpty();
        edit(here, AMOUNT, Amount.of("2.081 KGM"));
        edit(there, AMOUNT, Amount.of("2.091 KGM"));
        exchange();
        var candidates = conflict(AMOUNT).candidates();
        resolve(here, Map.of(AMOUNT, candidates.getFirst().revision()));
        resolve(there, Map.of(AMOUNT, candidates.getLast().revision()));
        exchange();
        assertThat(conflict(AMOUNT).candidates()).hasSize(2);
    }

    @Test
    void whatWasNotSeenIsNotSettled() {
        edit(here, AMOUNT, Amount.of("2.080 KGM"));
        edit(there, AMOUNT, Amount.of("2.090 KGM"));
        exchange();
        OpenRecord seen = here.register().open(recordId).orElseThrow();
        edit(there, "/place/lane", "2");
        here.importFrom(there);
        assertThat(here.register().resolve(seen, ConflictDecisions.DISPLAYED, ""))
                .isInstanceOf(Overtaken.class);
        assertThat(conflicts(here)).hasSize(1);
        resolve(here, Map.of());
        assertThat(resolve(here, Map.of())).isInstanceOf(Unchanged.class);
    }

    private void assertSettled(@Nullable Object expected, String pointer) {
        exchange();
        for (MemoryRegister register : List.of(here, there)) {
            assertThat(conflicts(register)).isEmpty();
            assertThat(valueAt(register, pointer)).isEqualTo(expected);
        }
    }

    private SaveResult resolve(MemoryRegister at, Map<String, RevisionId> chosen) {
        return resolve(at, ConflictDecisions.of(chosen));
    }

    private SaveResult resolve(MemoryRegister at, ConflictDecisions decisions) {
        OpenRecord seen = at.register().open(recordId).orElseThrow();
        return at.register().resolve(seen, decisions, "asked by telephone");
    }

    private void edit(MemoryRegister at, String pointer, @Nullable Object value) {
        OpenRecord record = at.register().open(recordId).orElseThrow();
        Seizure copy = SeizureShape.SHAPE.with(record.seizure(), pointer, value);
        assertThat(at.register().record(SaveRequest.ofChange(record, copy, SaveIntent.SAVE)))
                .isInstanceOf(Saved.class);
    }

    private void exchange() {
        here.importFrom(there);
        there.importFrom(here);
    }

    private List<FieldConflict> conflicts(MemoryRegister at) {
        return at.register().open(recordId).orElseThrow().view().conflicts();
    }

    private FieldConflict conflict(String pointer) {
        return conflicts(here).stream()
                .filter(conflict -> conflict.pointer().equals(pointer))
                .findFirst()
                .orElseThrow();
    }

    private @Nullable Object valueAt(MemoryRegister at, String pointer) {
        var view = at.register().open(recordId).orElseThrow().view();
        return ValueTree.at(view.body(), pointer);
    }
}
