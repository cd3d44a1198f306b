package rubezh.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static rubezh.domain.seizure.SeizureFields.HEADER_OPERATION;
import static rubezh.domain.seizure.SeizureFields.ITEMS_SUBSTANCE;
import static rubezh.operation.Operations.BARRIER;
import static rubezh.operation.Operations.SENTINEL;
import static rubezh.operation.Operations.barrier;
import static rubezh.text.FaultAssertions.assertFault;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.domain.operation.Operation;
import rubezh.domain.operation.OperationGoal;
import rubezh.domain.quantity.Dimension;
import rubezh.domain.summary.ExclusionReason;
import rubezh.domain.summary.GoalFact;
import rubezh.domain.summary.IndicatorFact;
import rubezh.domain.summary.OperationFacts;
import rubezh.fixtures.LongTest;
import rubezh.json.RecordKind;
import rubezh.register.Query;
import rubezh.register.SeizureRow;
import rubezh.register.TotalsRow;
import rubezh.report.PdfReader;
import rubezh.report.ReportLanguage;
import rubezh.report.service.ReportRequest;

/** What was reached in an operation: cases, goals, figures of days. */
@LongTest
class OperationFactsTest extends OperationStationTest {
    OperationFactsTest(@TempDir Path folder) {
        super(folder);
    }

    private OperationFacts factsOf2009(OperationGoal... goals) {
        station.record2009();
        Operation planned =
                Operations.of(
                        SENTINEL,
                        open(SENTINEL).operation().title(),
                        LocalDate.parse("2009-08-01"),
                        LocalDate.parse("2009-09-30"),
                        List.of(goals));
        return operations.results().facts(operations.change(open(SENTINEL), planned));
    }

    @Test
    void theFactsOf2009AreThoseOfTheTableAndOfTheTotalsOfLists() {
        OperationFacts facts =
                factsOf2009(
                        Operations.mass(1, "100 KGM", "OPI-HER", "OPI-OPI"),
                        Operations.mass(2, "160 KGM"),
                        Operations.mass(3, "5000 U2", "OPI-TRA"),
                        Operations.cases(4, 40, "TJ", "RU"));
        assertThat(facts.cases()).isEqualTo(105);
        assertThat(facts.goals().stream().map(GoalFact::fact))
                .containsExactly(117_000_000_000L, 162_245_000_000L, 4_860_000L, 37L);
        assertThat(facts.goals().stream().map(one -> one.percent().orElseThrow()))
                .containsExactly(117L, 101L, 97L, 92L);
        assertThat(facts.substances()).hasSize(9);
        assertTotalsOfListsAre(facts);
    }

    /** Compares with what the database adds up. */
    private void assertTotalsOfListsAre(OperationFacts facts) {
        Query ofOperation = Query.ALL.where(HEADER_OPERATION, Set.of(SENTINEL.code()));
        List<TotalsRow> rows =
                station.register.catalogue().totals(ofOperation, List.of(ITEMS_SUBSTANCE.path()));
        assertThat(rows.stream().map(row -> row.keys() + " " + row.cases() + row.totals()))
                .containsExactlyInAnyOrderElementsOf(
                        facts.substances().stream()
                                .map(one ->
                                        List.of(Objects.requireNonNull(one.key()).substance())
                                                + " "
                                                + one.cases()
                                                + one.totals())
                                .toList());
    }

    @Test
    void theReportOf2009IsTheSameFromTheListAndFromTheRecord() {
        station.record2009();
        String fromList = reportOf2009();
        Operation listed = open(SENTINEL).operation();
        operations.change(
                open(SENTINEL), RecordKind.OPERATION.shape().with(listed, "/title/stage", "final"));
        assertThat(open(SENTINEL).isRecorded()).isTrue();
        assertThat(reportOf2009()).isEqualTo(fromList).contains("105", "in Central Asia");
    }

    /**
     * Returns all of the report but the mark of the audit log, which goes on, and the number of the
     * page, which the reader of the text finds among its neighbours by their width.
     */
    private String reportOf2009() {
        var request = ReportRequest.operation(SENTINEL, ReportLanguage.EN);
        return PdfReader.text(station.papers.preview(request))
                .replaceAll("page.1.of.1", "")
                .replaceAll(" +", " ")
                .replaceAll("Audit log \\S+", "")
                .replaceAll(" +", " ");
    }

    @Test
    void figuresOfADayAreAddedUpOverStationsAndStaffIsAMean() {
        operations.create(barrier());
        operations.enterDay(Operations.day(BARRIER, "KG-OSH", "2026-11-23", 400L, 500L, null, 10L));
        operations.enterDay(Operations.day(BARRIER, "KG-BAT", "2026-11-23", 9L, 24L, 3L, null));
        operations.enterDay(Operations.day(BARRIER, "KG-OSH", "2026-11-24", 400L, 551L, 4L, 0L));
        operations.enterDay(Operations.day(BARRIER, "KG-OSH", "2026-11-24", 410L, 551L, 4L, 0L));
        assertThat(operations.days(BARRIER)).hasSize(3);
        List<IndicatorFact> facts = operations.results().facts(open(BARRIER)).indicators();
        assertThat(facts).extracting(IndicatorFact::sum).containsExactly(819L, 1075L, 7L, 10L);
        assertThat(facts.getFirst().mean()).isEqualTo(410);
        assertThat(operations.results().facts(open(BARRIER)).goals().getLast().fact())
                .isEqualTo(1075);
        assertFault(
                () ->
                        operations.enterDay(
                                Operations.day(BARRIER, "KG-OSH", "2026-12-12", 1L, 1L, 1L, 1L)),
                "OPR-010");
        assertFault(
                () ->
                        operations.enterDay(
                                Operations.day(BARRIER, "KG-OSH", "2026-12-11", 1L, -1L, 1L, 1L)),
                "OPR-011");
    }

    @Test
    void newDatesAskAboutCasesOutsideThemAndARebuildGivesTheSameList() {
        OpenOperation created = operations.create(barrier());
        UUID id = submit(ofBarrier("2026-11-20T13:41:00+06:00"));
        assertThat(questions(id)).isZero();
        operations.change(
                created,
                Operations.of(
                        BARRIER,
                        barrier().title(),
                        LocalDate.parse("2026-11-21"),
                        barrier().last(),
                        List.of()));
        assertThat(questions(id)).isEqualTo(1);
        String hash = station.register.catalogue().contentHash();
        station.openStation.catalogue().rebuild(_ -> {});
        assertThat(station.register.catalogue().contentHash()).isEqualTo(hash);
        assertThat(operations.results().facts(open(BARRIER)).cases()).isZero();
        assertThat(operations.results().facts(open(BARRIER)).exclusions())
                .containsExactly(entry(ExclusionReason.OUTSIDE_OPERATION, 1L));
    }

    @Test
    void theNewestSeizuresAreTheLastOnesAndNoMessages() {
        operations.create(barrier());
        submit(ofBarrier("2026-11-20T13:41:00+06:00"));
        UUID last = submit(ofBarrier("2026-11-21T13:41:00+06:00"));
        operations.addMessage(
                open(BARRIER),
                new NewMessage(OperationMessage.Kind.WARNING, null, "double floor", List.of()));
        assertThat(operations.results().latest(open(BARRIER), 5)).hasSize(2);
        assertThat(operations.results().latest(open(BARRIER), 1))
                .extracting(SeizureRow::recordId)
                .containsExactly(last);
    }

    private int questions(UUID id) {
        return station.register.catalogue().page(Query.ALL, 0, 10).stream()
                .filter(row -> row.recordId().equals(id))
                .map(SeizureRow::indicators)
                .mapToInt(SeizureRow.Indicators::questions)
                .sum();
    }

    @Test
    void aQuantityIsInTheUnitOfItsGoal() {
        OperationGoal litres = Operations.mass(1, "200 LTR", "ACE-ANH");
        var amount = Objects.requireNonNull(litres.amount());
        assertThat(amount.quantity().dimension()).isEqualTo(Dimension.VOLUME);
        assertThat(litres.isComplete()).isTrue();
        assertThat(litres.emptied().isComplete()).isFalse();
    }
}
