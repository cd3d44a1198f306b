package rubezh.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static rubezh.domain.seizure.SeizureFields.EVENT_START;
import static rubezh.domain.seizure.SeizureFields.HEADER_HANDLING;
import static rubezh.domain.seizure.SeizureFields.HEADER_KIND;
import static rubezh.domain.seizure.SeizureFields.HEADER_OPERATION;

import module java.base;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.app.OpenRegisterFixture;
import rubezh.bundle.transfer.ExportRequest;
import rubezh.dashboard.DashboardService;
import rubezh.domain.reference.CaseCode.RecordKind;
import rubezh.domain.reference.Code.Handling;
import rubezh.domain.reference.Code.OperationCode;
import rubezh.domain.seizure.CaseHeader;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.summary.Coverage;
import rubezh.domain.summary.Coverage.Gap;
import rubezh.domain.summary.Coverage.GapKind;
import rubezh.domain.summary.SummaryPeriod;
import rubezh.fixtures.Seizures;
import rubezh.json.SeizureShape;
import rubezh.progress.Progress;
import rubezh.register.Query;
import rubezh.register.SaveIntent;
import rubezh.register.SaveRequest;
import rubezh.report.PdfReader;
import rubezh.report.ReportLanguage;
import rubezh.report.service.ReportRequest;
import rubezh.session.OpenRegister;

/**
 * Two stations: what one keeps back, has not sent or has not finished is said by the summary of the
 * other. It is 25 November 2026, 02:00, the summary is of the 23rd.
 */
class SummaryCoverageTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final String NONE = "Изъятий не было";
    private static final String UNKNOWN = "Сведений о случаях здесь нет.";

    @TempDir Path folder;
    private TrainingStation post;
    private TrainingStation coordinator;
    private OpenRegister opened;

    @BeforeEach
    void open() {
        Clock clock = Clock.fixed(Instant.parse("2026-11-24T20:00:00Z"), ZoneId.of("Asia/Bishkek"));
        post = new TrainingStation(folder.resolve("post"), "KG-KAR", clock);
        coordinator = new TrainingStation(folder.resolve("own"), "KG-OSH", clock);
        opened = OpenRegisterFixture.create(coordinator.openStation, folder.resolve("own/area"));
    }

    @AfterEach
    void close() {
        opened.close();
        post.close();
    }

    private static UUID record(TrainingStation station, String handling, SaveIntent intent) {
        return record(station, new RecordKind(CaseHeader.SEIZURE), handling, intent);
    }

    private static UUID record(
            TrainingStation station, RecordKind kind, String handling, SaveIntent intent) {
        Seizure seizure = SeizureShape.SHAPE.with(Seizures.complete(), HEADER_KIND.pointer(), kind);
        seizure =
                SeizureShape.SHAPE.with(
                        seizure,
                        EVENT_START.pointer(),
                        OffsetDateTime.parse("2026-11-23T12:00:00+06:00"));
        seizure =
                SeizureShape.SHAPE.with(seizure, HEADER_HANDLING.pointer(), new Handling(handling));
        UUID id = station.register.newRecordId();
        station.register.record(SaveRequest.ofNew(id, seizure, intent));
        return id;
    }

    private Path export(ExportRequest.Selection what) {
        return post.exchange
                .export(new ExportRequest(what, "KG-OSH", folder), Progress.NONE)
                .file();
    }

    private void carry() {
        StationPair.take(export(new ExportRequest.Everything()), coordinator);
    }

    private void giveOwnNilReport() {
        opened.nilReports().give(DAY, DAY);
    }

    private Coverage coverage() {
        return opened.reports().coverage(ReportRequest.daily(DAY, ReportLanguage.RU));
    }

    /** Returns what the dashboard of the day says. */
    private Coverage ofDashboard() {
        DashboardService dashboard = opened.dashboard();
        return dashboard.read(dashboard.period(SummaryPeriod.Kind.DAY, DAY)).coverage();
    }

    private String paper() {
        return PdfReader.text(
                opened.reports().preview(ReportRequest.daily(DAY, ReportLanguage.RU)));
    }

    @Test
    void aCaseWithheldByItsHandlingCodeIsSaidInTheTitleAndFirstLine() {
        record(post, "H2", SaveIntent.SUBMIT);
        carry();
        giveOwnNilReport();
        assertThat(coverage().gaps()).contains(new Gap(GapKind.WITHHELD, 1, List.of("KG-KAR")));
        assertThat(paper())
                .contains("Данные неполные: часть записей не передана")
                .contains("Намеренно не передано (гриф, черновики): KG-KAR — 1 редакция.")
                .contains(UNKNOWN)
                .doesNotContain(NONE);
    }

    @Test
    void aDayOfWhichEveryStationGaveANilReportHadNoSeizures() {
        nilReport(post, DAY);
        carry();
        giveOwnNilReport();
        assertThat(coverage().gaps()).isEmpty();
        assertThat(paper()).contains(NONE).doesNotContain(UNKNOWN, "Данные неполные");
    }

    private static void nilReport(TrainingStation station, LocalDate day) {
        OpenRegisterFixture.create(
                        station.openStation, station.openStation.handle().folder().resolve("area"))
                .nilReports()
                .give(day, day);
    }

    /** The post carries what a further station gave it, which sends nothing here itself. */
    @Test
    void aStationCarriedByAnotherIsNotSilent() {
        var clock = new PausableClock();
        clock.advance(Duration.ofDays(-5));
        try (var further = new TrainingStation(folder.resolve("further"), "KG-TOR", clock)) {
            Seizure earlier =
                    SeizureShape.SHAPE.with(
                            Seizures.complete(),
                            EVENT_START.pointer(),
                            OffsetDateTime.parse("2026-11-18T12:00:00+06:00"));
            earlier =
                    SeizureShape.SHAPE.with(earlier, HEADER_HANDLING.pointer(), new Handling("H0"));
            further.register.record(SaveRequest.ofNew(further.id(), earlier, SaveIntent.SUBMIT));
            StationPair.take(everything(further, "KG-KAR"), post);
            nilReport(post, DAY);
            carry();
            giveOwnNilReport();
            assertThat(coverage().gaps())
                    .as("nothing of it is newer than five days")
                    .containsExactly(new Gap(GapKind.SILENT, 1, List.of("KG-TOR")));
            clock.advance(Duration.ofDays(5));
            nilReport(further, DAY);
            StationPair.take(everything(further, "KG-KAR"), post);
            carry();
            assertThat(coverage().gaps()).isEmpty();
            assertThat(paper())
                    .contains(NONE, "От остальных известных станций (2) есть сведения")
                    .doesNotContain("Данные неполные");
        }
    }

    private Path everything(TrainingStation from, String to) {
        return from.exchange
                .export(
                        new ExportRequest(new ExportRequest.Everything(), to, folder),
                        Progress.NONE)
                .file();
    }

    @Test
    void aStationWithoutCaseAndNilReportIsNamed() {
        record(post, "H0", SaveIntent.SUBMIT);
        carry();
        giveOwnNilReport();
        assertThat(paper()).contains("Случаев: 1").doesNotContain("Данные неполные");
        var before = ReportRequest.daily(DAY.minusDays(1), ReportLanguage.RU);
        opened.nilReports().give(DAY.minusDays(1), DAY.minusDays(1));
        assertThat(opened.reports().coverage(before).gaps())
                .containsExactly(new Gap(GapKind.UNREPORTED, 1, List.of("KG-KAR")));
    }

    @Test
    void numbersThatHaveNotArrivedAreSaid() {
        UUID first = record(post, "H0", SaveIntent.SUBMIT);
        UUID second = record(post, "H0", SaveIntent.SUBMIT);
        assertThat(first).isNotEqualTo(second);
        StationPair.take(export(new ExportRequest.Records(Set.of(second))), coordinator);
        assertThat(coverage().has(GapKind.MISSING)).isTrue();
        assertThat(paper()).contains("Не получено от KG-KAR: 1 редакция.");
    }

    @Test
    void theDashboardOfTheDayLacksWhatItsPaperLacks() {
        record(post, "H2", SaveIntent.SUBMIT);
        UUID first = record(post, "H0", SaveIntent.SUBMIT);
        UUID second = record(post, "H0", SaveIntent.SUBMIT);
        assertThat(first).isNotEqualTo(second);
        StationPair.take(export(new ExportRequest.Records(Set.of(second))), coordinator);
        record(coordinator, "H0", SaveIntent.SAVE);
        record(coordinator, "H0", SaveIntent.SUBMIT);
        record(coordinator, new RecordKind("NEGATIVE"), "H0", SaveIntent.SAVE);
        assertThat(ofDashboard()).isEqualTo(coverage());
        assertThat(ofDashboard().gaps())
                .extracting(Gap::kind)
                .containsExactly(GapKind.MISSING, GapKind.DRAFT);
        assertThat(ofDashboard().gaps().getLast().count()).isEqualTo(1);
    }

    @Test
    void totalsLackWhatIsKnownOfAnyTimeAndThoseOfAnOperationWhatItsSummaryLacks() {
        record(post, "H2", SaveIntent.SUBMIT);
        carry();
        record(coordinator, "H0", SaveIntent.SAVE);
        assertThat(ofTotals(Query.ALL).gaps())
                .containsExactly(
                        new Gap(GapKind.WITHHELD, 1, List.of("KG-KAR")),
                        new Gap(GapKind.DRAFT, 1, List.of()));
        Query drafts = Query.ALL.countingDrafts();
        assertThat(ofTotals(drafts).has(GapKind.DRAFT)).isFalse();
        OperationCode operation = new OperationCode("SENTINEL-2009");
        assertThat(ofTotals(Query.ALL.where(HEADER_OPERATION, Set.of(operation.code()))))
                .isEqualTo(opened.reports().operation(operation).coverage());
    }

    private Coverage ofTotals(Query query) {
        return opened.reports().coverage(query, opened.register().catalogue().records(query));
    }

    @Test
    void ownDraftsAreSaid() {
        record(coordinator, "H0", SaveIntent.SAVE);
        giveOwnNilReport();
        assertThat(coverage().gaps()).containsExactly(new Gap(GapKind.DRAFT, 1, List.of()));
        assertThat(paper()).contains("Черновиков и возвращённых записей: 1.").doesNotContain(NONE);
    }
}
