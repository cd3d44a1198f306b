package rubezh.register;

import static org.assertj.core.api.Assertions.assertThat;
import static rubezh.fixtures.Seizures.ITEM;

import module java.base;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rubezh.domain.quantity.Amount;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.Status;
import rubezh.domain.seizure.rules.Severity;
import rubezh.domain.seizure.rules.Violation;
import rubezh.fixtures.JournalSeeder;
import rubezh.fixtures.MemoryRegister;
import rubezh.fixtures.Seizures;
import rubezh.journal.Revision;
import rubezh.journal.RevisionKind;
import rubezh.journal.StoredRevision;
import rubezh.journal.ValueTree;
import rubezh.json.RevisionLine;
import rubezh.json.RevisionParseResult.Known;
import rubezh.json.SeizureShape;
import rubezh.register.SaveResult.Overtaken;
import rubezh.register.SaveResult.Refused;
import rubezh.register.SaveResult.Saved;
import rubezh.register.SaveResult.Unchanged;

class RegisterTest {
    private final MemoryRegister memoryRegister = new MemoryRegister("KG-OSH", 1);
    private final Register register = memoryRegister.register();

    @Test
    void aNewSeizureGetsNumberStatusAndStation() {
        Saved saved = record(Seizures.complete());
        assertThat(saved.number()).isEqualTo("KG-OSH-A-2026-000001");
        OpenRecord openRecord =
                register.open(register.find("KG-OSH-A-2026-000001").getFirst()).orElseThrow();
        assertThat(openRecord.recordId()).isEqualTo(saved.recordId());
        Seizure expected = with(Seizures.complete(), "/header/number", "KG-OSH-A-2026-000001");
        expected = with(expected, "/header/status", Status.DRAFT);
        assertThat(openRecord.seizure()).isEqualTo(with(expected, "/header/station", "KG-OSH"));
        assertThat(openRecord.editable()).isTrue();
    }

    /** Who saves it has seen that nothing is there; what was there stays in the history. */
    @Test
    void anUnreadableValueIsTakenOutBySavingTheRecordAsItIs() {
        UUID recordId = register.newRecordId();
        new JournalSeeder(memoryRegister.journal(), memoryRegister.signer())
                .write(
                        recordId,
                        RevisionKind.PUT,
                        Map.of(
                                "header",
                                Map.of("status", "DRAFT"),
                                "event",
                                Map.of("start", "soon")),
                        List.of());
        OpenRecord seen = register.open(recordId).orElseThrow();
        assertThat(seen.problems()).hasSize(1);
        var request = SaveRequest.ofChange(seen, seen.seizure(), SaveIntent.SAVE);
        assertThat(register.record(request)).isInstanceOf(Saved.class);
        OpenRecord saved = register.open(recordId).orElseThrow();
        assertThat(saved.problems()).isEmpty();
        assertThat(register.record(SaveRequest.ofChange(saved, saved.seizure(), SaveIntent.SAVE)))
                .isInstanceOf(Unchanged.class);
    }

    @Test
    void numbersCountByYearOfTheSeizureAndARefusalUsesNone() {
        OffsetDateTime newYearsEve = OffsetDateTime.parse("2025-12-31T23:50:00+06:00");
        Seizure lastYear = with(Seizures.complete(), "/event/start", newYearsEve);
        assertThat(record(Seizures.complete()).number()).endsWith("2026-000001");
        assertThat(record(lastYear).number()).endsWith("2025-000001");
        assertThat(register.record(newRequest(with(lastYear, ITEM + "/packages", 0))))
                .isInstanceOf(Refused.class);
        assertThat(record(Seizures.complete()).number()).endsWith("2026-000002");
    }

    @Test
    void theRevisionHasAuthorStationTimeAndSignature() {
        Saved saved = record(Seizures.complete());
        StoredRevision revision = memoryRegister.journal().find(saved.revision()).orElseThrow();
        Revision.Act act = revision.revision().act();
        assertThat(act.author()).isEqualTo("officer:asanov");
        assertThat(act.station()).isEqualTo("KG-OSH");
        assertThat(act.at().getOffset()).hasToString("+06:00");
        assertThat(act.training()).isFalse();
        byte[] signature = HexFormat.of().parseHex(revision.revision().signature());
        assertThat(
                        memoryRegister
                                .signer()
                                .verify(signature, RevisionLine.signedMessage(revision.id())))
                .isTrue();
        assertThat(RevisionLine.read(revision.line())).isEqualTo(new Known(revision));
    }

    @Test
    void onlyEditedFieldsAreListedAsChanged() {
        OpenRecord openRecord = open(record(Seizures.complete()));
        Seizure copy = with(openRecord.seizure(), ITEM + "/amount", Amount.of("2.080 KGM"));
        SaveRequest request = SaveRequest.ofChange(openRecord, copy, SaveIntent.SAVE);
        Saved saved = (Saved) register.record(request.withReason("weighed again", Set.of()));
        Revision revision = revision(saved);
        assertThat(revision.content().changed()).containsExactly(ITEM + "/amount");
        assertThat(revision.link().parents()).isEqualTo(openRecord.view().heads());
        assertThat(revision.act().reason()).isEqualTo("weighed again");
        assertThat(open(saved).seizure()).isEqualTo(copy);
    }

    @Test
    void submittingMovesTheStatusOnce() {
        Saved saved = record(Seizures.complete());
        OpenRecord draft = open(saved);
        assertThat(register.record(SaveRequest.ofChange(draft, draft.seizure(), SaveIntent.SUBMIT)))
                .isInstanceOf(Saved.class);
        OpenRecord openRecord = open(saved);
        assertThat(openRecord.seizure().header().status()).isEqualTo(Status.SUBMITTED);
        assertThat(
                        register.record(
                                SaveRequest.ofChange(
                                        openRecord, openRecord.seizure(), SaveIntent.SUBMIT)))
                .isEqualTo(new Unchanged(saved.recordId(), saved.number()));
    }

    @Test
    void anIncompleteDraftIsRecordedButNotSubmitted() {
        OpenRecord openRecord = open(record(with(Seizures.complete(), ITEM + "/amount", null)));
        var missing = new Violation(ITEM + "/amount", "QTY-001", Severity.STOP, List.of());
        assertThat(
                        register.record(
                                SaveRequest.ofChange(
                                        openRecord, openRecord.seizure(), SaveIntent.SUBMIT)))
                .isEqualTo(new Refused(List.of(missing)));
        assertThat(open(openRecord.recordId())).isEqualTo(openRecord);
    }

    @Test
    void aQuestionBlocksUntilItIsAnsweredWithAReason() {
        Seizure heavy = with(Seizures.complete(), ITEM + "/amount", Amount.of("120 KGM"));
        SaveRequest request = SaveRequest.ofNew(register.newRecordId(), heavy, SaveIntent.SUBMIT);
        assertThat(register.record(request))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused ->
                                assertThat(refused.violations())
                                        .extracting(Violation::code)
                                        .containsExactly("QTY-003"));
        assertThat(register.record(request.withReason("\u00A0 ", Set.of("QTY-003"))))
                .isInstanceOf(Refused.class);
        assertThat(register.record(request.withReason("weighed twice", Set.of("QTY-003"))))
                .isInstanceOf(Saved.class);
    }

    @Test
    void anUnchangedRecordIsNotSaved() {
        OpenRecord openRecord = open(record(Seizures.complete()));
        long position = memoryRegister.journal().position();
        assertThat(save(openRecord, openRecord.seizure())).isInstanceOf(Unchanged.class);
        assertThat(memoryRegister.journal().position()).isEqualTo(position);
    }

    @Test
    void anOvertakenRequestHasTheAuthorAndCanBeRebased() {
        OpenRecord opened = open(record(Seizures.complete()));
        Seizure concurrent = with(opened.seizure(), "/narrative/summary", "their summary");
        save(opened, concurrent);
        Seizure edited = with(opened.seizure(), ITEM + "/packages", 7);
        SaveRequest request = SaveRequest.ofChange(opened, edited, SaveIntent.SAVE);
        assertThat(register.record(request))
                .isInstanceOfSatisfying(
                        Overtaken.class,
                        overtaken -> assertThat(overtaken.author()).isEqualTo("officer:asanov"));
        assertThat(register.record(register.rebase(request))).isInstanceOf(Saved.class);
        assertThat(open(opened.recordId()).seizure())
                .isEqualTo(with(concurrent, ITEM + "/packages", 7));
    }

    @Test
    void twoStationsEditOneRecordAndSeeTheSame() {
        MemoryRegister other = new MemoryRegister("KZ-KOR", 2);
        Saved saved = record(Seizures.complete());
        other.importFrom(memoryRegister);
        OpenRecord local = open(saved);
        OpenRecord remote = other.register().open(saved.recordId()).orElseThrow();
        save(local, with(local.seizure(), "/narrative/summary", "here"));
        Seizure edited = with(remote.seizure(), ITEM + "/packages", 5);
        other.register().record(SaveRequest.ofChange(remote, edited, SaveIntent.SAVE));
        other.importFrom(memoryRegister);
        memoryRegister.importFrom(other);
        OpenRecord merged = open(saved);
        // That a draft is foreign, only one of them says.
        assertThat(merged)
                .usingRecursiveComparison()
                .ignoringFields("flags")
                .isEqualTo(other.register().open(saved.recordId()).orElseThrow());
        assertThat(merged.view().conflicts()).isEmpty();
        assertThat(merged.seizure().items().getFirst().packages()).isEqualTo(5);
        assertThat(merged.seizure().narrative().summary()).isEqualTo("here");
        assertThat(register.digest()).isEqualTo(other.register().digest());
    }

    @Test
    void aCancelledRecordStaysAndCanBeBroughtBack() {
        Saved saved = record(Seizures.complete());
        assertThat(register.cancel(saved.recordId(), "entered twice")).isInstanceOf(Saved.class);
        assertThat(open(saved).view().voided()).isTrue();
        assertThat(open(saved).seizure().items()).hasSize(1);
        assertThat(register.cancel(saved.recordId(), "again")).isInstanceOf(Unchanged.class);
        assertThat(register.cases(Query.ALL))
                .extracting(one -> one.indicators().voided())
                .containsExactly(true);
        register.restore(saved.recordId(), "was right");
        assertThat(open(saved).view().voided()).isFalse();
    }

    @Test
    void theHistoryHasAuthorFieldOldAndNewValue() {
        OpenRecord openRecord = open(record(Seizures.complete()));
        String car = "/conveyances/" + openRecord.seizure().conveyances().getFirst().id();
        Seizure copy = with(openRecord.seizure(), ITEM + "/amount", Amount.of("2.080 KGM"));
        SaveRequest request =
                SaveRequest.ofChange(openRecord, with(copy, car, null), SaveIntent.SAVE);
        register.record(request.withReason("weighed", Set.of()));
        register.cancel(openRecord.recordId(), "entered twice");
        List<HistoryEntry> history = register.history(openRecord.recordId());
        assertThat(history)
                .extracting(HistoryEntry::op)
                .containsExactly(RevisionKind.PUT, RevisionKind.PUT, RevisionKind.VOID);
        assertThat(history)
                .extracting(HistoryEntry::reason)
                .containsExactly(null, "weighed", "entered twice");
        assertThat(history.get(0).changes())
                .contains(new FieldChange("/header/number", null, "KG-OSH-A-2026-000001"));
        assertThat(history.get(1).changes())
                .containsExactly(
                        new FieldChange(car, ValueTree.at(openRecord.view().body(), car), null),
                        new FieldChange(ITEM + "/amount", "2.075 KGM", "2.080 KGM"));
        assertThat(history.get(2).changes()).isEmpty();
    }

    @Test
    void aMissingRecordIsNotOpened() {
        assertThat(register.open(register.newRecordId())).isEmpty();
        assertThat(register.find("KG-OSH-A-2026-999999")).isEmpty();
        assertThat(register.history(register.newRecordId())).isEmpty();
    }

    private Revision revision(Saved saved) {
        return memoryRegister.journal().find(saved.revision()).orElseThrow().revision();
    }

    private SaveResult save(OpenRecord record, Seizure copy) {
        return register.record(SaveRequest.ofChange(record, copy, SaveIntent.SAVE));
    }

    private SaveRequest newRequest(Seizure seizure) {
        return SaveRequest.ofNew(register.newRecordId(), seizure, SaveIntent.SAVE);
    }

    private Saved record(Seizure seizure) {
        return (Saved) register.record(newRequest(seizure));
    }

    private OpenRecord open(Saved saved) {
        return open(saved.recordId());
    }

    private OpenRecord open(UUID recordId) {
        return register.open(recordId).orElseThrow();
    }

    private static Seizure with(Seizure seizure, String pointer, @Nullable Object value) {
        return SeizureShape.SHAPE.with(seizure, pointer, value);
    }
}
