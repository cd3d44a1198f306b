package rubezh.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static rubezh.operation.Operations.BARRIER;
import static rubezh.operation.Operations.barrier;
import static rubezh.text.FaultAssertions.assertFault;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rubezh.bundle.transfer.StationPairTest;
import rubezh.domain.operation.OperationState;
import rubezh.domain.reference.CodeEntry;
import rubezh.domain.reference.OperationPeriod;
import rubezh.fixtures.LongTest;
import rubezh.journey.TrainingStation;
import rubezh.report.PdfReader;
import rubezh.report.ReportLanguage;
import rubezh.report.service.ReportRequest;

/** An operation is called off by headquarters: ended with a reason, never deleted. */
@LongTest
class OperationCancellationTest extends StationPairTest {
    private static final String REASON = "letter No. 7 of the coordinator";

    @BeforeEach
    void both() {
        headquarters.operations.create(barrier());
        pair.carry(headquarters, post);
    }

    private static OpenOperation open(TrainingStation station) {
        return station.operations.open(BARRIER).orElseThrow();
    }

    private static OperationState listed(TrainingStation station) {
        return station.operations.list().stream()
                .filter(row -> BARRIER.equals(row.operation().code()))
                .findFirst()
                .orElseThrow()
                .state();
    }

    private void cancelAtHeadquarters() {
        headquarters.operations.cancel(open(headquarters), " " + REASON + " ");
    }

    @Test
    void theCancellationReachesThePostWithItsReason() {
        cancelAtHeadquarters();
        pair.carry(headquarters, post);

        assertThat(open(post).state()).isEqualTo(OperationState.CANCELLED);
        assertThat(listed(post)).isEqualTo(OperationState.CANCELLED);
        assertThat(open(post).log().cancellation().orElseThrow().step().text()).isEqualTo(REASON);
        assertThat(open(post).log().closing()).as("no totals were kept").isEmpty();
        pair.assertEqualLists();
    }

    @Test
    void itNeedsAReason() {
        assertFault(() -> headquarters.operations.cancel(open(headquarters), " no "), "OPR-009");
        assertThat(listed(headquarters)).isEqualTo(OperationState.RUNNING);
    }

    @Test
    void nothingIsChangedOrClosedAfterItUntilItIsOpenedAgain() {
        cancelAtHeadquarters();
        OpenOperation cancelled = open(headquarters);
        assertFault(() -> headquarters.operations.close(cancelled, "итоги подведены"), "OPR-007");
        OpenOperation opened =
                headquarters.operations.reopen(cancelled, "the letter was withdrawn");
        assertThat(opened.state()).isEqualTo(OperationState.RUNNING);
        assertThat(opened.log().cancellation()).isEmpty();
    }

    @Test
    void ofAClosingAndACancellationUnseenByEachOtherTheCancellationIsStronger() {
        cancelAtHeadquarters();
        post.operations.close(open(post), "итоги подведены");
        pair.carry(post, headquarters);
        pair.carry(headquarters, post);

        assertThat(listed(post)).isEqualTo(OperationState.CANCELLED);
        assertThat(listed(headquarters)).isEqualTo(OperationState.CANCELLED);
        assertThat(open(post).log().closing()).as("the totals kept stay").isPresent();
        OpenOperation opened = post.operations.reopen(open(post), "after a call");
        assertThat(opened.state()).as("both are taken back").isEqualTo(OperationState.RUNNING);
    }

    @Test
    void itsSummarySaysThatItIsCancelledWhenAndWhy() {
        assertThat(summary(ReportLanguage.EN)).doesNotContain("cancelled");
        cancelAtHeadquarters();
        assertThat(summary(ReportLanguage.EN))
                .contains("cancelled on 25 November 2026", "KG-HQ", REASON);
        assertThat(summary(ReportLanguage.RU)).contains("Операция отменена 25 ноября 2026", REASON);
        headquarters.operations.reopen(open(headquarters), "the letter was withdrawn");
        assertThat(summary(ReportLanguage.EN)).doesNotContain("cancelled");
    }

    private String summary(ReportLanguage language) {
        return PdfReader.text(
                headquarters.papers.preview(ReportRequest.operation(BARRIER, language)));
    }

    @Test
    void newCasesAreNotOfferedItUntilItIsOpenedAgain() {
        LocalDate day = LocalDate.parse("2026-11-25");
        assertThat(OperationPeriod.runningOn(day, post.reference)).isPresent();
        cancelAtHeadquarters();
        pair.carry(headquarters, post);
        assertThat(OperationPeriod.runningOn(day, post.reference)).isEmpty();
        CodeEntry entry = post.reference.find(BARRIER).orElseThrow();
        assertThat(entry.isOfferedOn(day)).isFalse();
        assertThat(entry.isValidOn(day)).as("cases that name it are not asked about it").isTrue();
        post.operations.reopen(open(post), "the letter was withdrawn");
        assertThat(OperationPeriod.runningOn(day, post.reference)).isPresent();
    }
}
