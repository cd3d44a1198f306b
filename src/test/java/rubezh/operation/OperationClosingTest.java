package rubezh.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static rubezh.operation.Operations.BARRIER;
import static rubezh.operation.Operations.barrier;
import static rubezh.text.FaultAssertions.assertFault;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.domain.operation.OperationState;
import rubezh.domain.quantity.Amount;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.summary.CaseChange;
import rubezh.domain.summary.ExclusionReason;
import rubezh.fixtures.LongTest;
import rubezh.fixtures.Seizures;
import rubezh.json.SeizureShape;
import rubezh.operation.LaterChangeFinder.CoveredCases;
import rubezh.register.FieldChange;
import rubezh.register.SaveIntent;
import rubezh.register.SaveRequest;
import rubezh.register.operation.OperationEntry;
import rubezh.report.PdfReader;
import rubezh.report.ReportLanguage;
import rubezh.report.service.ReportRequest;
import rubezh.security.Audit;
import rubezh.security.AuditAction;

/** Closing an operation, and what changes afterwards. */
@LongTest
class OperationClosingTest extends OperationStationTest {
    private static final String AMOUNT = Seizures.ITEM + "/amount";

    OperationClosingTest(@TempDir Path folder) {
        super(folder);
    }

    private UUID weighed = new UUID(0, 0);
    private UUID mistaken = weighed;
    private UUID late = weighed;

    private OpenOperation closedWithThreeCases() {
        operations.create(barrier());
        weighed = submit(ofBarrier("2026-11-20T13:41:00+06:00"));
        mistaken = submit(ofBarrier("2026-11-21T13:41:00+06:00"));
        submit(ofBarrier("2026-11-22T13:41:00+06:00"));
        return operations.close(open(BARRIER), "итоги подведены");
    }

    private void changeCases() {
        var seen = station.register.open(weighed).orElseThrow();
        Seizure changed = SeizureShape.SHAPE.with(seen.seizure(), AMOUNT, Amount.of("2.100 KGM"));
        station.register.record(
                SaveRequest.ofChange(seen, changed, SaveIntent.SAVE)
                        .withReason("weighed again", Set.of()));
        station.register.cancel(mistaken, "entered twice");
        late = submit(ofBarrier("2026-11-23T13:41:00+06:00"));
    }

    @Test
    void closingKeepsWhoWhenAndTheExactTotals() {
        OpenOperation closed = closedWithThreeCases();
        assertThat(closed.state()).isEqualTo(OperationState.CLOSED);
        OperationEntry kept = closed.log().closing().orElseThrow();
        assertThat(kept.author()).isEqualTo("officer:asanov");
        assertThat(kept.step().cases()).isEqualTo(3);
        assertThat(kept.step().totals()).hasToString("[OPI-HER MGM 6225000000 3]");
        assertThat(CoveredCases.of(kept.step(), station.openStation.journal()).revisions())
                .hasSize(3);
        assertThat(operations.results().laterChanges(closed).isEmpty()).isTrue();
        changeCases();
        assertThat(open(BARRIER).log().closing().orElseThrow().step()).isEqualTo(kept.step());
    }

    @Test
    void whatChangesAfterClosingIsNamed() {
        closedWithThreeCases();
        changeCases();
        LaterChanges later = operations.results().laterChanges(open(BARRIER));
        assertThat(later.changes())
                .extracting(LaterChange::recordId, LaterChange::kind)
                .containsExactlyInAnyOrder(
                        tuple(weighed, CaseChange.Kind.CHANGED),
                        tuple(mistaken, CaseChange.Kind.REMOVED),
                        tuple(late, CaseChange.Kind.ADDED));
        assertThat(later.changes())
                .filteredOn(one -> one.kind() == CaseChange.Kind.CHANGED)
                .flatExtracting(LaterChange::fields)
                .extracting(FieldChange::pointer)
                .contains(AMOUNT);
        assertThat(later.changes())
                .filteredOn(one -> one.kind() == CaseChange.Kind.REMOVED)
                .extracting(LaterChange::reason)
                .containsExactly(ExclusionReason.CANCELLED);
    }

    @Test
    void aClosedOperationIsChangedOnlyAfterItIsOpenedAgain() {
        operations.create(barrier());
        assertFault(() -> operations.reopen(open(BARRIER), "letter No. 7"), "OPR-008");
        OpenOperation closed = operations.close(open(BARRIER), "итоги подведены");
        assertFault(() -> operations.change(closed, barrier()), "OPR-007");
        assertFault(() -> operations.close(closed, "итоги подведены"), "OPR-007");
        assertFault(
                () ->
                        operations.enterDay(
                                Operations.day(BARRIER, "KG-OSH", "2026-11-03", 1L, 1L, 1L, 1L)),
                "OPR-007");
        assertFault(() -> operations.reopen(closed, " "), "OPR-009");
        OpenOperation opened = operations.reopen(closed, "letter No. 7");
        assertThat(opened.state()).isEqualTo(OperationState.RUNNING);
        assertThat(opened.log().entries()).hasSize(2);
        operations.change(opened, barrier());
        assertThat(open(BARRIER).log().entries()).hasSize(2);
    }

    @Test
    void theReportOfAClosedOperationNamesWhatChangedSince() {
        closedWithThreeCases();
        assertThat(report()).contains("records counted then: 3", "Nothing has changed since");
        changeCases();
        assertThat(report())
                .contains("records counted then: 3", "Changed since", "not counted any more")
                .contains("counted since then");
    }

    private String report() {
        var pdf = station.papers.preview(ReportRequest.operation(BARRIER, ReportLanguage.EN));
        return PdfReader.text(pdf);
    }

    @Test
    void theAuditLogNamesTheOperationAndWhatWasDone() {
        operations.create(barrier());
        operations.enterDay(Operations.day(BARRIER, "KG-OSH", "2026-11-03", 1L, 1L, 1L, 1L));
        operations.close(open(BARRIER), "итоги подведены");
        assertThat(station.openStation.audit().newest(9).reversed())
                .filteredOn(entry -> entry.action().equals(AuditAction.OPERATION.code()))
                .extracting(Audit.Entry::detail)
                .containsExactly(
                        Map.of("operation", "BARRIER-2026", "op", "put"),
                        Map.of(
                                "operation", "BARRIER-2026",
                                "station", "KG-OSH",
                                "day", "2026-11-03"),
                        Map.of("operation", "BARRIER-2026", "op", "operation-close"));
    }
}
