package rubezh.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rubezh.operation.Operations.BARRIER;
import static rubezh.operation.Operations.barrier;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.domain.operation.OperationState;
import rubezh.domain.reference.CodeEntry;
import rubezh.domain.reference.OperationPeriod;
import rubezh.fixtures.LongTest;
import rubezh.journey.StationPair;
import rubezh.journey.TrainingStation;
import rubezh.report.PdfReader;
import rubezh.report.ReportLanguage;
import rubezh.report.service.ReportRequest;
import rubezh.text.Fault;

/** An operation is called off by headquarters: ended with a reason, never deleted. */
@LongTest
class OperationCancellationTest {
    private static final String REASON = "letter No. 7 of the coordinator";

    private final StationPair pair;

    OperationCancellationTest(@TempDir Path folder) {
        pair =
                new StationPair(
                        folder, Clock.fixed(Instant.parse("2026-11-25T02:00:00Z"), ZoneOffset.UTC));
    }

    @BeforeEach
    void both() {
        pair.headquarters.operations.create(barrier());
        pair.carry(pair.headquarters, pair.post);
    }

    @AfterEach
    void close() {
        pair.close();
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
        pair.headquarters.operations.cancel(open(pair.headquarters), " " + REASON + " ");
    }

    @Test
    void theCancellationReachesThePostWithItsReason() {
        cancelAtHeadquarters();
        pair.carry(pair.headquarters, pair.post);

        assertThat(open(pair.post).state()).isEqualTo(OperationState.CANCELLED);
        assertThat(listed(pair.post)).isEqualTo(OperationState.CANCELLED);
        assertThat(open(pair.post).log().cancellation().orElseThrow().step().text())
                .isEqualTo(REASON);
        assertThat(open(pair.post).log().closing()).as("no totals were kept").isEmpty();
        pair.assertEqualLists();
    }

    @Test
    void itNeedsAReason() {
        assertThatThrownBy(
                        () -> pair.headquarters.operations.cancel(open(pair.headquarters), " no "))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.code()).isEqualTo("OPR-009"));
        assertThat(listed(pair.headquarters)).isEqualTo(OperationState.RUNNING);
    }

    @Test
    void nothingIsChangedOrClosedAfterItUntilItIsOpenedAgain() {
        cancelAtHeadquarters();
        OpenOperation cancelled = open(pair.headquarters);
        assertThatThrownBy(() -> pair.headquarters.operations.close(cancelled))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.code()).isEqualTo("OPR-007"));
        OpenOperation opened =
                pair.headquarters.operations.reopen(cancelled, "the letter was withdrawn");
        assertThat(opened.state()).isEqualTo(OperationState.RUNNING);
        assertThat(opened.log().cancellation()).isEmpty();
    }

    @Test
    void ofAClosingAndACancellationUnseenByEachOtherTheCancellationIsStronger() {
        cancelAtHeadquarters();
        pair.post.operations.close(open(pair.post));
        pair.carry(pair.post, pair.headquarters);
        pair.carry(pair.headquarters, pair.post);

        assertThat(listed(pair.post)).isEqualTo(OperationState.CANCELLED);
        assertThat(listed(pair.headquarters)).isEqualTo(OperationState.CANCELLED);
        assertThat(open(pair.post).log().closing()).as("the totals kept stay").isPresent();
        OpenOperation opened = pair.post.operations.reopen(open(pair.post), "after a call");
        assertThat(opened.state()).as("both are taken back").isEqualTo(OperationState.RUNNING);
    }

    @Test
    void itsSummarySaysThatItIsCancelledWhenAndWhy() {
        assertThat(summary(ReportLanguage.EN)).doesNotContain("cancelled");
        cancelAtHeadquarters();
        assertThat(summary(ReportLanguage.EN))
                .contains("cancelled on 25 November 2026", "KG-HQ", REASON);
        assertThat(summary(ReportLanguage.RU)).contains("Операция отменена 25 ноября 2026", REASON);
        pair.headquarters.operations.reopen(open(pair.headquarters), "the letter was withdrawn");
        assertThat(summary(ReportLanguage.EN)).doesNotContain("cancelled");
    }

    private String summary(ReportLanguage language) {
        return PdfReader.text(
                pair.headquarters.papers.preview(ReportRequest.operation(BARRIER, language)));
    }

    @Test
    void newCasesAreNotOfferedItUntilItIsOpenedAgain() {
        LocalDate day = LocalDate.parse("2026-11-25");
        assertThat(OperationPeriod.runningOn(day, pair.post.reference)).isPresent();
        cancelAtHeadquarters();
        pair.carry(pair.headquarters, pair.post);
        assertThat(OperationPeriod.runningOn(day, pair.post.reference)).isEmpty();
        CodeEntry entry = pair.post.reference.find(BARRIER).orElseThrow();
        assertThat(entry.isOfferedOn(day)).isFalse();
        assertThat(entry.isValidOn(day)).as("cases that name it are not asked about it").isTrue();
        pair.post.operations.reopen(open(pair.post), "the letter was withdrawn");
        assertThat(OperationPeriod.runningOn(day, pair.post.reference)).isPresent();
    }
}
