package rubezh.journey;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.dashboard.Comparison;
import rubezh.dashboard.ComparisonReport;
import rubezh.dashboard.Dashboard;
import rubezh.dashboard.DashboardService;
import rubezh.domain.quantity.Dimension;
import rubezh.domain.quantity.Totals;
import rubezh.domain.reference.Code.OperationCode;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.summary.OperationSummary;
import rubezh.domain.summary.PeriodFigures.CaseCount;
import rubezh.domain.summary.SummaryPeriod;
import rubezh.domain.summary.SummaryPeriod.Kind;
import rubezh.domain.summary.Tallies;
import rubezh.fixtures.LongTest;
import rubezh.fixtures.Seizures;
import rubezh.format.DomainFormat;
import rubezh.json.SeizureShape;
import rubezh.register.SaveIntent;
import rubezh.register.SaveRequest;
import rubezh.register.SaveResult;
import rubezh.report.PdfReader;
import rubezh.report.ReportLanguage;
import rubezh.report.service.ReportRequest;

/** The communiqué of 2009 stays what it was, whatever is recorded today. */
@SuppressWarnings("NullAway.Init") // made before each test
@LongTest
class CommuniqueTest {
    private static final OperationCode OPERATION = new OperationCode("SENTINEL-2009");
    private static final Clock TODAY =
            Clock.fixed(Instant.parse("2026-11-24T12:03:22Z"), ZoneId.of("Asia/Bishkek"));

    @TempDir Path folder;
    private TrainingStation station;

    @BeforeEach
    void recordTheOperation() {
        station = new TrainingStation(folder, "KG-DOS", TODAY);
        station.record2009();
    }

    @AfterEach
    void close() {
        station.close();
    }

    @Test
    void heroinSeizedTodayChangesNothing() {
        submit(Seizures.complete());
        assertThat(summary().selection().cases()).hasSize(105);
        assertThat(summary().selection().excluded()).isEmpty();
        assertThat(paper(ReportLanguage.EN))
                .contains("prevented 105 attempts", "heroin 92 kg")
                .doesNotContain("Records left out");
    }

    @Test
    void aCaseOfTodayMarkedWithTheOperationIsNamedAndNotCounted() {
        String number =
                submit(
                        SeizureShape.SHAPE.with(
                                Seizures.complete(), "/header/operation", OPERATION));
        assertThat(summary().selection().cases()).hasSize(105);
        assertThat(paper(ReportLanguage.EN))
                .contains("prevented 105 attempts", "heroin 92 kg", "162.245 kg")
                .contains("outside the dates of the operation 1: " + number);
        assertThat(paper(ReportLanguage.RU))
                .contains("Пресечено 105 попыток", "героин 92 кг", "162,245 кг")
                .contains("вне сроков операции 1: " + number);
    }

    @Test
    void theSummaryOfTheDayCountsItButNotUnderTheOperation() {
        submit(SeizureShape.SHAPE.with(Seizures.complete(), "/header/operation", OPERATION));
        String daily =
                PdfReader.text(
                        station.papers.preview(
                                ReportRequest.daily(station.papers.today(), ReportLanguage.EN)));
        assertThat(daily)
                .contains("Marked with operation “Sentinel 2009” but outside its dates: 1.")
                .doesNotContain("Under operation");
    }

    @Test
    void theDashboardHasItsFigures() {
        DashboardService service = dashboards();
        Dashboard dashboard = service.read(service.operation(OPERATION));
        Dimension tablets = Dimension.of("U2");
        Map<String, Totals> groups = dashboard.current().drugs().groups();
        assertThat(dashboard.figures().cases()).isEqualTo(105);
        assertThat(dashboard.coverage()).isEqualTo(station.papers.operation(OPERATION).coverage());
        assertThat(groups).containsOnlyKeys("opioid", "cannabis", "stimulant");
        assertThat(Objects.requireNonNull(groups.get("opioid")).base(Dimension.MASS))
                .isEqualTo(117_000_000_000L);
        assertThat(Objects.requireNonNull(groups.get("opioid")).base(tablets)).isEqualTo(5_172_000);
        assertThat(Objects.requireNonNull(groups.get("cannabis")).base(Dimension.MASS))
                .isEqualTo(43_000_000_000L);
        assertThat(dashboard.current().drugs().all().base(Dimension.MASS))
                .isEqualTo(162_245_000_000L);
        assertThat(dashboard.days().getLast().meanInTenths()).isEqualTo(19);
        assertThat(dashboard.figures().concealment().getFirst())
                .isEqualTo(new CaseCount<>("HOL", 21));
    }

    private DashboardService dashboards() {
        return new DashboardService(
                station.openStation.session(),
                station.register,
                station.reference,
                (period, records) -> station.papers.coverage(period, records),
                station.clock);
    }

    /** Adds up the two months by itself, station day by station day. */
    @Test
    void twoMonthsAreComparedByTheirSums() {
        DashboardService service = dashboards();
        SummaryPeriod august = service.period(Kind.MONTH, LocalDate.of(2009, 8, 20));
        SummaryPeriod september = service.period(Kind.MONTH, LocalDate.of(2009, 9, 20));
        long[] cases = new long[2];
        long[] micrograms = new long[2];
        for (Seizure seizure : summary().selection().seizures()) {
            OffsetDateTime start = Objects.requireNonNull(seizure.event().start());
            int month = august.span().contains(start) ? 0 : 1;
            if (month == 0 || september.span().contains(start)) {
                cases[month]++;
                micrograms[month] += Tallies.totals(List.of(seizure)).base(Dimension.MASS);
            }
        }
        Comparison comparison = service.compare(august, september);
        String text =
                PdfReader.text(
                        station.papers.sheet(
                                ReportLanguage.EN,
                                texts ->
                                        new ComparisonReport(
                                                        comparison,
                                                        DomainFormat.inPrint(
                                                                texts, station.reference))
                                                .content()));
        assertThat(cases[0]).isGreaterThan(10);
        assertThat(text)
                .contains("COMPARISON OF PERIODS", "A: 1–31 August 2009", "B: 1–30 September 2009")
                .contains(row("Cases", cases, n -> Long.toString(n)))
                .contains(row("All groups", micrograms, CommuniqueTest::kilograms));
    }

    private static String row(String name, long[] two, LongFunction<String> text) {
        long difference = two[1] - two[0];
        long percent = Math.round(100.0 * difference / two[0]);
        return "%s %s %s %s%s %s%d %%"
                .formatted(
                        name,
                        text.apply(two[0]),
                        text.apply(two[1]),
                        difference > 0 ? "+" : "−",
                        text.apply(Math.abs(difference)),
                        percent > 0 ? "+" : "−",
                        Math.abs(percent));
    }

    private static String kilograms(long micrograms) {
        return BigDecimal.valueOf(micrograms, 9).setScale(3, RoundingMode.HALF_UP) + " kg";
    }

    private String submit(Seizure seizure) {
        SaveRequest request =
                SaveRequest.ofNew(station.register.newRecordId(), seizure, SaveIntent.SUBMIT)
                        .withReason("handed over by the operation", Set.of("HDR-003"));
        SaveResult result = station.register.record(request);
        assertThat(result).isInstanceOf(SaveResult.Saved.class);
        return Objects.requireNonNull(((SaveResult.Saved) result).number());
    }

    private OperationSummary summary() {
        return station.papers.operation(OPERATION);
    }

    private String paper(ReportLanguage language) {
        return PdfReader.text(station.papers.preview(ReportRequest.operation(OPERATION, language)));
    }
}
