package rubezh.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rubezh.report.ReportFixture.with;
import static rubezh.text.FaultAssertions.assertFault;

import module java.base;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rubezh.bundle.verify.VerificationFinding;
import rubezh.domain.reference.CaseCode.TimePrecision;
import rubezh.domain.reference.Code.Handling;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.Status;
import rubezh.domain.seizure.evidence.Sha256;
import rubezh.fixtures.LongTest;
import rubezh.journal.IssuedReport;
import rubezh.json.SeizureShape;
import rubezh.register.shift.Shift;
import rubezh.register.shift.ShiftNotes;
import rubezh.report.pdf.Pdf;
import rubezh.report.service.ReportProposal;
import rubezh.report.service.ReportRequest;
import rubezh.report.service.ReportService;
import rubezh.store.OpenRegisterTest;
import rubezh.text.Fault;

/** Issues and copies of reports in a real register. */
@LongTest
class IssuedReportTest extends OpenRegisterTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final ReportRequest DAILY = ReportRequest.daily(DAY, ReportLanguage.RU);

    private ReportService service;

    @BeforeEach
    void begin() {
        service = register.reports();
    }

    private ReportProposal issue(ReportRequest request) {
        ReportProposal proposal = service.propose(request);
        service.issue(proposal);
        return proposal;
    }

    private void record(int number, String time) {
        Seizure seizure = ReportFixture.heroin("KG-OSH-A-2026-%06d".formatted(number), time, "1.5");
        record(number, seizure);
    }

    private void record(int number, Seizure seizure) {
        seeder.put(new UUID(0x0193_0000_0000_7000L, (2L << 62) | number), seizure);
    }

    private static String text(ReportProposal proposal) {
        return PdfReader.text(proposal.pdf());
    }

    @Test
    void theDayNamesItsShiftsAndAHandoverMakesAnotherIssue() {
        var notes = new ShiftNotes(station.notes());
        Instant morning = Instant.parse("2026-11-23T02:00:00Z");
        Instant evening = Instant.parse("2026-11-23T14:00:00Z");
        notes.put(ended(1, "Day before", morning.minusSeconds(86_400), morning));
        notes.put(ended(2, "Asanov A. K.", morning, evening));
        notes.put(new Shift(3, evening, "bek", "Bekov T.", null));
        String open = text(issue(DAILY));
        assertThat(open).contains("Смены: Asanov A. K.", "Bekov T.", "не сдана");
        assertThat(open).doesNotContain("Day before");
        notes.put(ended(3, "Bekov T.", evening, evening.plusSeconds(60)));
        assertThat(issue(DAILY).report().issue()).isEqualTo(2);
    }

    private static Shift ended(long number, String name, Instant from, Instant to) {
        var counts = new Shift.Counts(0, 0, 0, 0);
        return new Shift(
                number, from, "x", name, new Shift.Handover(to, "x", false, "", "", counts));
    }

    @Test
    void theSameContentIsTheNextCopyOfTheSameIssue() {
        record(1, "12:00");
        ReportProposal first = issue(DAILY);
        ReportProposal second = issue(DAILY.approvedBy(""));
        ReportProposal english = issue(ReportRequest.daily(DAY, ReportLanguage.EN));
        assertThat(text(first)).contains("СУТОЧНАЯ СВОДКА № 2026-11-23/1", "Экз. № 1");
        assertThat(text(second)).contains("№ 2026-11-23/1", "Экз. № 2").doesNotContain("взамен");
        assertThat(text(english)).contains("No. 2026-11-23/1", "Copy No. 1");
    }

    @Test
    void thePreviewHasThePagesOfThePaperThatWouldBeIssued() {
        for (int cases = 1; cases <= 12; cases++) {
            record(cases, "12:%02d".formatted(cases));
            var request = ReportRequest.daily(DAY, ReportLanguage.BOTH);
            List<String> shown = PdfReader.pages(service.preview(request));
            List<String> issued = PdfReader.pages(issue(request).pdf());
            assertThat(shown).as("%s cases", cases).hasSameSizeAs(issued);
            assertThat(issued.getLast())
                    .as("signatures of %s cases", cases)
                    .contains("Not in this summary");
            if (cases > 1) {
                assertThat(shown.getFirst()).contains("взамен № 2026-11-23/" + (cases - 1));
            }
        }
    }

    /** Two officers compare copy 1 in Russian with copy 1 in English: the figures are the same. */
    @Test
    void anotherLanguageIsTheSameCopyAndNotTheNextOne() {
        record(1, "12:00");
        ReportProposal russian = issue(DAILY);
        ReportProposal english = issue(ReportRequest.daily(DAY, ReportLanguage.EN));
        assertThat(english.report().copy()).isEqualTo(1);
        assertThat(digest(english)).isEqualTo(digest(russian));
        assertThat(service.find("2026-11-23/1", 1, ReportLanguage.EN, null).sha256())
                .isEqualTo(english.pdf().sha256());
        assertThat(issue(ReportRequest.daily(DAY, ReportLanguage.EN)).report().copy()).isEqualTo(2);
        assertThat(issue(DAILY).report().copy()).isEqualTo(2);
        assertThat(service.issued()).hasSize(4);
        assertThat(findings()).isEmpty();
    }

    @Test
    void anythingElseThatWouldBePrintedIsTheNextIssue() {
        record(1, "12:00");
        issue(DAILY);
        record(2, "13:00");
        ReportProposal second = issue(DAILY);
        ReportProposal third = issue(DAILY.approvedBy("Токтогулова Н. Б."));
        assertThat(text(second))
                .contains("СУТОЧНАЯ СВОДКА № 2026-11-23/2 взамен № 2026-11-23/1", "Экз. № 1");
        assertThat(text(third)).contains("взамен № 2026-11-23/2", "Токтогулова Н. Б.");
    }

    @Test
    void aReportThatHasChangedSinceItWasShownIsNotIssued() {
        record(1, "12:00");
        ReportProposal shown = service.propose(DAILY);
        record(2, "13:00");
        assertFault(() -> service.issue(shown), "PAP-003");
        assertThat(service.issued()).isEmpty();
        ReportProposal current = issue(DAILY);
        assertThatThrownBy(() -> service.issue(current)).isInstanceOf(Fault.class);
        assertThat(service.issued()).containsExactly(current.report());
    }

    @Test
    void theBytesOfEachCopyAreKeptAndLogged() {
        record(1, "12:00");
        ReportProposal first = issue(DAILY);
        record(2, "13:00");
        ReportProposal second = issue(DAILY);
        IssuedReport kept = service.find("2026-11-23/1", 1, null, null);
        assertThat(service.bytes(kept)).isEqualTo(first.pdf().bytes());
        assertThat(service.bytes(service.find("2026-11-23/2", 0, null, null)))
                .isEqualTo(second.pdf().bytes());
        assertThat(service.withHash(first.pdf().sha256())).contains(first.report());
        assertThat(service.withHash(new Pdf(new byte[] {1}, 1).sha256())).isEmpty();
        assertThat(station.audit().newest(1).getFirst().object()).isEqualTo(second.pdf().sha256());
        assertThat(findings()).isEmpty();
    }

    @Test
    void aDamagedOrMissingCopyIsFound() {
        issue(DAILY);
        station.handle().connections().update("UPDATE blob_chunk SET sealed = zeroblob(90)");
        assertThat(findings()).contains("PAP-004 [2026-11-23/1, 1]");
        station.handle().connections().update("DELETE FROM blob");
        assertThat(findings()).contains("PAP-004 [2026-11-23/1, 1]");
    }

    @Test
    void aCopyTakenOutOfTheListIsFound() {
        issue(DAILY);
        station.notes().names("report/").forEach(station.notes()::remove);
        assertThat(findings()).contains("PAP-005 [2026-11-23/1, 1]");
    }

    private List<String> findings() {
        return register.verify(_ -> {}).stream()
                .filter(VerificationFinding::fault)
                .map(finding -> finding.code() + " " + finding.arguments())
                .toList();
    }

    @Test
    void theKeptBytesSurviveMaintenance() {
        ReportProposal proposal = issue(DAILY);
        station.runMaintenance();
        assertThat(station.blobs().isReferenced(Sha256.of(proposal.pdf().sha256()))).isTrue();
        assertThat(service.bytes(proposal.report())).isEqualTo(proposal.pdf().bytes());
    }

    @Test
    void twoNilReportsHaveTheirOwnHash() {
        String first = digest(service.propose(DAILY));
        String other =
                digest(service.propose(ReportRequest.daily(DAY.minusDays(1), ReportLanguage.RU)));
        issue(DAILY);
        record(1, "12:00");
        issue(DAILY);
        assertThat(other).isNotEqualTo(first);
        assertThat(first).isNotEqualTo(digest(service.propose(DAILY)));
    }

    private static String digest(ReportProposal proposal) {
        String text = text(proposal);
        return text.substring(text.indexOf("SHA-256"), text.indexOf("SHA-256") + 79);
    }

    @Test
    void aCaseKnownToTheDayIsInTheReportOfItsDateOnly() {
        Seizure seizure = ReportFixture.heroin("KG-OSH-A-2026-000001", "00:00", "1.5");
        record(1, SeizureShape.SHAPE.with(seizure, "/event/precision", new TimePrecision("DAY")));
        assertThat(text(service.propose(DAILY))).contains("Случаев: 1");
        assertThat(text(service.propose(ReportRequest.daily(DAY.minusDays(1), ReportLanguage.RU))))
                .contains("Сведений о случаях здесь нет.")
                .doesNotContain("Изъятий не было");
    }

    /** A case "in November" entered with the 23rd is no case of the 23rd. */
    @Test
    void aCaseKnownToTheMonthStandsApart() {
        record(1, "12:00");
        Seizure seizure = ReportFixture.heroin("KG-OSH-A-2026-000002", "00:00", "7.5");
        record(2, SeizureShape.SHAPE.with(seizure, "/event/precision", new TimePrecision("MON")));
        assertThat(text(service.propose(DAILY)))
                .contains("Случаев: 1", "1,500 кг")
                .doesNotContain("9,000 кг")
                .doesNotContain("KG-OSH-A-2026-000002")
                .contains("время которых известно неточно: без дня: 1.");
    }

    @Test
    void theNextIssueSaysWhatHasChangedSinceTheOneBefore() {
        record(1, "12:00");
        record(2, "13:00");
        assertThat(text(issue(DAILY))).doesNotContain("После сводки");
        record(2, "14:00");
        record(3, "15:00");
        String changed = "После сводки № 2026-11-23/1: добавлена 1 запись, исправлена 1 запись.";
        assertThat(text(issue(DAILY))).contains(changed);
        assertThat(text(issue(DAILY))).contains(changed, "Экз. № 2");
        record(1, with(heroin("12:00"), Status.CANCELLED));
        assertThat(text(issue(DAILY)))
                .contains("После сводки № 2026-11-23/2: аннулирована 1 запись.");
        assertThat(text(issue(DAILY.approvedBy("Токтогулова Н. Б."))))
                .contains("После сводки № 2026-11-23/3: записи не менялись.");
    }

    private static Seizure heroin(String time) {
        return ReportFixture.heroin("KG-OSH-A-2026-000001", time, "1.5");
    }

    @Test
    void theStrictestHandlingCodeOfTheCasesIsPrinted() {
        record(1, "12:00");
        assertThat(text(service.propose(DAILY)))
                .contains("Гриф: H1")
                .contains("без согласия не использовать как доказательство в суде");
        Seizure none = ReportFixture.heroin("KG-OSH-A-2026-000002", "13:00", "1.5");
        record(2, SeizureShape.SHAPE.with(none, "/header/handling", null));
        assertThat(text(service.propose(DAILY))).contains("Гриф: H2");
        Seizure other = ReportFixture.heroin("KG-OSH-A-2026-000003", "14:00", "1.5");
        record(3, SeizureShape.SHAPE.with(other, "/header/handling", new Handling("H3")));
        assertThat(text(service.propose(DAILY))).contains("Гриф: H3");
    }

    @Test
    void aWorkingCopyIsMarkedAndNotKept() {
        assertThat(PdfReader.text(service.preview(DAILY))).contains("НЕ ВЫДАНО");
        assertThat(service.issued()).isEmpty();
    }
}
