package rubezh.register.conflict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rubezh.fixtures.Seizures.ITEM;

import module java.base;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rubezh.domain.quantity.Amount;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.evidence.EvidencePackage;
import rubezh.fixtures.MemoryRegister;
import rubezh.fixtures.Seizures;
import rubezh.journal.RecordView;
import rubezh.journal.Revision;
import rubezh.journal.RevisionKind;
import rubezh.journal.ValueTree;
import rubezh.json.SeizureShape;
import rubezh.register.OpenRecord;
import rubezh.register.SaveIntent;
import rubezh.register.SaveRequest;
import rubezh.register.SaveResult.Saved;
import rubezh.register.conflict.UndoResult.KeptReason;
import rubezh.text.Fault;

/** A supervisor takes back what an import changed in the cases of his own station. */
class ImportUndoServiceTest {
    private static final String AMOUNT = ITEM + "/amount";
    private static final String LANE = "/place/lane";

    private final MemoryRegister here = new MemoryRegister("KG-OSH", 1);
    private final MemoryRegister there = new MemoryRegister("KG-DOS", 2);
    private final ImportUndoService service =
            new ImportUndoService(here.storage(), here.register(), here.session(), here.idSource());
    private final UUID recordId = here.register().newRecordId();
    private Set<Revision.Link> brought = Set.of();

    @BeforeEach
    void bothKnowTheCase() {
        here.register().record(SaveRequest.ofNew(recordId, Seizures.complete(), SaveIntent.SAVE));
        edit(here, LANE, "1");
        there.importFrom(here);
    }

    @Test
    void theValuesOfBeforeAreDisplayedAtEveryStationAndNothingIsGone() {
        Map<String, Object> before = view(here).body();
        edit(there, AMOUNT, Amount.of("9.000 KGM"));
        edit(there, LANE, null);
        importFromThere();
        assertThat(valueAt(here, AMOUNT)).isEqualTo("9.000 KGM");
        int revisions = here.register().history(recordId).size();
        assertThat(preview().undone()).containsExactly(number());
        assertThat(here.register().history(recordId)).hasSize(revisions);

        assertThat(undo()).isEqualTo(new UndoResult(List.of(number()), Map.of()));

        there.importFrom(here);
        for (MemoryRegister register : List.of(here, there)) {
            assertThat(view(register).body()).isEqualTo(before);
            assertThat(view(register).conflicts()).isEmpty();
            assertThat(register.register().history(recordId)).hasSize(revisions + 1);
        }
        var last = here.register().history(recordId).getLast();
        assertThat(last.reason()).isEqualTo("wrong stick");
        assertThat(last.op()).isEqualTo(RevisionKind.PUT);
    }

    @Test
    void aConflictThatCameIsSettledByTheValueOfThisStation() {
        edit(here, AMOUNT, Amount.of("2.080 KGM"));
        edit(there, AMOUNT, Amount.of("2.090 KGM"));
        importFromThere();
        assertThat(view(here).conflicts()).hasSize(1);
        undo();
        there.importFrom(here);
        for (MemoryRegister register : List.of(here, there)) {
            assertThat(view(register).conflicts()).isEmpty();
            assertThat(valueAt(register, AMOUNT)).isEqualTo("2.080 KGM");
        }
        assertThat(here.register().history(recordId).getLast().op())
                .isEqualTo(RevisionKind.RESOLVE);
    }

    @Test
    void aConflictOfBeforeStaysOne() {
        edit(here, AMOUNT, Amount.of("2.080 KGM"));
        edit(there, AMOUNT, Amount.of("2.090 KGM"));
        here.importFrom(there);
        edit(there, LANE, "7");
        importFromThere();
        undo();
        assertThat(valueAt(here, LANE)).isEqualTo("1");
        assertThat(view(here).conflicts()).extracting(c -> c.pointer()).containsExactly(AMOUNT);
    }

    @Test
    void aCancellationThatCameIsTakenBackAndOneThatWasLiftedIsWrittenAgain() {
        there.register().cancel(recordId, "entered twice");
        importFromThere();
        assertThat(view(here).voided()).isTrue();
        undo();
        assertThat(view(here).voided()).isFalse();

        here.register().cancel(recordId, "of another post");
        there.importFrom(here);
        there.register().restore(recordId, "no");
        importFromThere();
        assertThat(view(here).voided()).isFalse();
        undo();
        there.importFrom(here);
        assertThat(view(here).voided()).isTrue();
        assertThat(view(there).voided()).isTrue();
    }

    @Test
    void aCaseChangedSinceStaysAsItIs() {
        edit(there, AMOUNT, Amount.of("9.000 KGM"));
        importFromThere();
        edit(here, LANE, "2");
        assertLeft(KeptReason.CHANGED_SINCE);
    }

    @Test
    void aCaseOfAnotherStationStaysAsItIsWhetherItWasHereBeforeOrNot() {
        UUID other = there.register().newRecordId();
        there.register().record(SaveRequest.ofNew(other, Seizures.complete(), SaveIntent.SAVE));
        importFromThere();
        assertLeftTo(other, 1);
        edit(there, other, LANE, "5");
        importFromThere();
        assertLeftTo(other, 2);
    }

    private void assertLeftTo(UUID other, int revisions) {
        var result = service.undo(List.of(other), brought::contains, "wrong stick");
        assertThat(result.undone()).isEmpty();
        assertThat(result.left()).containsOnlyKeys(KeptReason.OTHER_STATION);
        assertThat(here.register().history(other)).hasSize(revisions);
    }

    @Test
    void aCaseWithoutSomeOfItsRevisionsStaysAsItIs() {
        edit(there, AMOUNT, Amount.of("9.000 KGM"));
        edit(there, AMOUNT, Amount.of("9.100 KGM"));
        var arrived = there.storage().journal().ofRecord(recordId).getLast();
        here.storage().journal().accept(List.of(arrived), () -> {});
        brought = Set.of(arrived.link());
        assertLeft(KeptReason.UNCLEAR);
    }

    @Test
    void aBagThatCameStays() {
        var bag =
                new EvidencePackage(
                        there.register().newLineId(),
                        1,
                        null,
                        "B-17",
                        List.of(),
                        List.of(),
                        null,
                        null);
        edit(there, "/evidence/packages", List.of(bag));
        importFromThere();
        assertLeft(KeptReason.EVIDENCE);
    }

    @Test
    void whatChangedNothingDisplayedIsNotWrittenAgain() {
        edit(there, LANE, "2");
        edit(there, LANE, "1");
        importFromThere();
        int revisions = here.register().history(recordId).size();
        assertThat(undo()).isEqualTo(new UndoResult(List.of(), Map.of()));
        assertThat(here.register().history(recordId)).hasSize(revisions);
    }

    @Test
    void withoutAReasonNothingIsWritten() {
        edit(there, LANE, "2");
        importFromThere();
        assertThatThrownBy(() -> service.undo(List.of(recordId), brought::contains, " "))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.code()).isEqualTo("REC-005"));
        assertThat(valueAt(here, LANE)).isEqualTo("2");
    }

    private void assertLeft(KeptReason reason) {
        int revisions = here.register().history(recordId).size();
        var expected = new UndoResult(List.of(), Map.of(reason, List.of(number())));
        assertThat(preview()).isEqualTo(expected);
        assertThat(undo()).isEqualTo(expected);
        assertThat(here.register().history(recordId)).hasSize(revisions);
    }

    private UndoResult preview() {
        return service.preview(List.of(recordId), brought::contains);
    }

    private UndoResult undo() {
        return service.undo(List.of(recordId), brought::contains, "wrong stick");
    }

    private String number() {
        return String.valueOf(
                here.register().open(recordId).orElseThrow().seizure().header().number());
    }

    private void importFromThere() {
        Set<Revision.Link> known = links(here);
        here.importFrom(there);
        brought = links(here);
        brought.removeAll(known);
    }

    private static Set<Revision.Link> links(MemoryRegister register) {
        var links = new HashSet<Revision.Link>();
        register.storage().journal().replay(0, (_, revision) -> links.add(revision.link()));
        return links;
    }

    private void edit(MemoryRegister at, String pointer, @Nullable Object value) {
        edit(at, recordId, pointer, value);
    }

    private static void edit(MemoryRegister at, UUID id, String pointer, @Nullable Object value) {
        OpenRecord record = at.register().open(id).orElseThrow();
        Seizure copy = SeizureShape.SHAPE.with(record.seizure(), pointer, value);
        assertThat(at.register().record(SaveRequest.ofChange(record, copy, SaveIntent.SAVE)))
                .isInstanceOf(Saved.class);
    }

    private RecordView view(MemoryRegister at) {
        return at.register().open(recordId).orElseThrow().view();
    }

    private @Nullable Object valueAt(MemoryRegister at, String pointer) {
        return ValueTree.at(view(at).body(), pointer);
    }
}
