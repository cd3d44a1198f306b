package rubezh.shift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rubezh.domain.seizure.SeizureFields.EVIDENCE_CUSTODY;
import static rubezh.domain.seizure.SeizureFields.EVIDENCE_PACKAGES;
import static rubezh.text.FaultAssertions.assertFault;

import module java.base;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rubezh.app.OpenRegisterFixture;
import rubezh.domain.reference.GoodsCode.CustodyAct;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.evidence.CustodyEvent;
import rubezh.domain.seizure.evidence.EvidencePackage;
import rubezh.fixtures.LongTest;
import rubezh.fixtures.Seizures;
import rubezh.json.SeizureShape;
import rubezh.register.SaveIntent;
import rubezh.register.SaveRequest;
import rubezh.register.SaveResult;
import rubezh.register.StoredPackage;
import rubezh.register.shift.Shift;
import rubezh.register.shift.ShiftNotes;
import rubezh.report.ReportLanguage;
import rubezh.report.Reports;
import rubezh.report.pdf.Pdf;
import rubezh.security.Audit;
import rubezh.security.Officer;
import rubezh.security.Role;
import rubezh.store.OpenRegisterTest;
import rubezh.store.file.TestStations;

/** A shift is opened, handed over, taken over when forgotten, and never needed for recording. */
@LongTest
class ShiftServiceTest extends OpenRegisterTest {
    private Instant now = TestStations.NOW;
    private ShiftService shifts;

    @BeforeEach
    void begin() {
        shifts = shifts();
    }

    private ShiftService shifts() {
        var storage =
                new ShiftService.Storage(
                        new ShiftNotes(station.notes()),
                        station.audit(),
                        station.officers(),
                        () -> 7,
                        _ -> {});
        InstantSource clock = () -> now;
        return new ShiftService(
                station.session(),
                register.register(),
                storage,
                new Reports(TestStations.REFERENCE),
                clock);
    }

    private void addBek(Role role) {
        station.addOfficer(
                new Officer("bek", "Bek B. B.", "", Set.of(role)), "lampa-gorizont-puma");
    }

    private Audit.Entry newestEntry() {
        return station.audit().newest(1).getFirst();
    }

    private void save(SaveRequest request) {
        assertThat(register.register().record(request)).isInstanceOf(SaveResult.Saved.class);
    }

    private void actAs(Officer other) {
        station.session().update(other);
    }

    @Test
    void aStationWithoutShiftsRecordsAsUsual() {
        assertThat(shifts.current()).isEmpty();
        save(SaveRequest.ofNew(UUID.randomUUID(), Seizures.complete(), SaveIntent.SAVE));
        assertFault(() -> shifts.handOver("", ""), "SHF-002");
    }

    @Test
    void aShiftIsOpenedKeptAndRecorded() {
        Shift opened = shifts.open();
        assertThat(opened).isEqualTo(new Shift(1, now, "asanov", "Asanov A. A.", null));
        assertThat(newestEntry().action()).isEqualTo("open-shift");
        register.close();
        station = TestStations.open(root);
        register = OpenRegisterFixture.create(station, root.resolve("area"));
        assertThat(shifts().current()).contains(opened);
        assertFault(() -> shifts().open(), "SHF-001");
    }

    @Test
    void handingOverSaysWhatIsHandedOver() {
        addBek(Role.OFFICER);
        shifts.open();
        save(SaveRequest.ofNew(UUID.randomUUID(), Seizures.complete(), SaveIntent.SAVE));
        now = now.plus(Duration.ofHours(12));
        Shift ended = shifts.handOver("bek", " keys of safe 2 ");
        assertThat(ended.endedAt()).contains(now);
        assertThat(ended.end())
                .extracting(
                        Shift.Handover::successor,
                        Shift.Handover::remarks,
                        Shift.Handover::takenOver)
                .containsExactly("bek", "keys of safe 2", false);
        assertThat(Objects.requireNonNull(ended.end()).counts())
                .extracting(Shift.Counts::drafts)
                .isEqualTo(1L);
        assertThat(newestEntry().action()).isEqualTo("hand-over-shift");
        assertThat(newestEntry().detail()).containsEntry("to", "bek").containsEntry("drafts", "1");
        assertThat(shifts.current()).isEmpty();
        assertThat(shifts.open().number()).isEqualTo(2);
        assertThat(shifts.recent(5)).extracting(Shift::number).containsExactly(2L, 1L);
    }

    @Test
    void onlyAnotherActiveOfficerWhoMayRunAShiftTakesIt() {
        addBek(Role.OFFICER);
        shifts.open();
        assertThat(shifts.successors()).extracting(Officer::login).containsExactly("bek");
        assertFault(() -> shifts.handOver("asanov", ""), "SHF-005");
        assertFault(() -> shifts.handOver("bekov", ""), "SHF-005");
        station.accounts().change(new Officer("bek", "Bek B. B.", "", Set.of(Role.AUDITOR)));
        assertFault(() -> shifts.handOver("bek", ""), "SHF-005");
        station.accounts().change(new Officer("bek", "Bek B. B.", "", Set.of(Role.OFFICER)));
        station.accounts().deactivate("bek", "moved");
        assertThat(shifts.successors()).isEmpty();
        assertFault(() -> shifts.handOver("bek", ""), "SHF-005");
        assertThat(shifts.current()).isPresent();
    }

    @Test
    void anotherOfficerTakesAForgottenShiftOverWithAReason() {
        Shift left = shifts.open();
        assertThat(shifts.isForgotten(left)).isFalse();
        now = now.plus(Duration.ofDays(3));
        assertThat(shifts.isForgotten(left)).isTrue();
        actAs(new Officer("bek", "Bek B. B.", "", Set.of(Role.OFFICER)));
        assertFault(() -> shifts.handOver("", ""), "SHF-004");
        assertFault(() -> shifts.takeOver("\u00a0"), "SHF-003");
        Shift own = shifts.takeOver("fell ill");
        assertThat(own).extracting(Shift::number, Shift::login).containsExactly(2L, "bek");
        Shift.Handover end = shifts.recent(2).getLast().end();
        assertThat(end)
                .extracting(
                        Shift.Handover::login, Shift.Handover::takenOver, Shift.Handover::remarks)
                .containsExactly("bek", true, "fell ill");
        assertThat(newestEntry().action()).isEqualTo("take-over-shift");
        assertThat(newestEntry().detail())
                .containsEntry("officer", "asanov")
                .containsEntry("reason", "fell ill");
    }

    @Test
    void aShiftThatCannotBeRecordedIsNotOpened() {
        station.handle()
                .connections()
                .update(
                        "CREATE TRIGGER refuse BEFORE INSERT ON audit"
                                + " BEGIN SELECT RAISE(ABORT, 'refused'); END");
        assertThatThrownBy(shifts::open).hasMessageContaining("refused");
        station.handle().connections().update("DROP TRIGGER refuse");
        assertThat(shifts.current()).isEmpty();
    }

    @Test
    void theSheetNamesOfficersFiguresAndTheEndOfTheLog() throws IOException {
        addBek(Role.OFFICER);
        shifts.open();
        now = now.plus(Duration.ofHours(12));
        Shift ended = shifts.handOver("bek", "keys of safe 2");
        String mark = station.audit().head().mark();
        Pdf sheet = shifts.sheet(ended, ReportLanguage.BOTH);
        try (var document = Loader.loadPDF(sheet.bytes())) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains(
                            "Handover of shift 1",
                            "Asanov A. A.",
                            "Bek B. B.",
                            "keys of safe 2",
                            mark)
                    .contains("Лист передачи смены 1", "Неотправленных черновиков: 0");
        }
        assertThat(newestEntry().detail()).containsEntry("paper", "handover");
    }

    private static EvidencePackage sealed(String seal) {
        return new EvidencePackage(
                UUID.randomUUID(), 0, null, null, List.of(seal), List.of(), null, null);
    }

    private static CustodyEvent event(int pos, String act) {
        return new CustodyEvent(
                UUID.randomUUID(),
                pos,
                new CustodyAct(act),
                OffsetDateTime.parse("2026-11-24T10:00:00+06:00"),
                null,
                null,
                null,
                "safe 2",
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static Seizure stored(String seal, CustodyEvent... custody) {
        Seizure packed =
                SeizureShape.SHAPE.with(
                        Seizures.complete(), EVIDENCE_PACKAGES.pointer(), List.of(sealed(seal)));
        return SeizureShape.SHAPE.with(packed, EVIDENCE_CUSTODY.pointer(), List.of(custody));
    }

    @Test
    void sealedPackagesAreInStoreUntilTheyAreHandedOver() {
        assertThat(shifts.inStore()).isEmpty();
        save(
                SaveRequest.ofNew(
                        UUID.randomUUID(), stored("KG 0048207", event(0, "STO")), SaveIntent.SAVE));
        assertThat(shifts.inStore())
                .singleElement()
                .extracting(StoredPackage::seal, StoredPackage::place)
                .containsExactly("KG 0048207", "safe 2");
        Seizure gone = stored("KG 0048213", event(0, "STO"), event(1, "HAN"), event(2, "COR"));
        save(SaveRequest.ofNew(UUID.randomUUID(), gone, SaveIntent.SAVE));
        assertThat(shifts.inStore()).hasSize(1);
        now = now.plus(Duration.ofDays(800));
        assertThat(shifts.inStore()).as("after years").hasSize(1);
        List<StoredPackage> stored = shifts.inStore();
        register.register().catalogue().rebuild(_ -> {});
        assertThat(shifts.inStore()).as("lists built anew").isEqualTo(stored);
    }
}
