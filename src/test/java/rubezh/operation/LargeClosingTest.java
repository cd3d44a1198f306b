package rubezh.operation;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static rubezh.domain.seizure.SeizureFields.HEADER_OPERATION;
import static rubezh.domain.seizure.SeizureFields.HEADER_STATUS;
import static rubezh.operation.Operations.BARRIER;
import static rubezh.operation.Operations.barrier;

import module java.base;

import org.junit.jupiter.api.Test;
import rubezh.domain.operation.ClosingPart;
import rubezh.domain.operation.OperationStep;
import rubezh.domain.operation.OperationStep.OperationAct;
import rubezh.domain.review.StepAuthor;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.Status;
import rubezh.domain.seizure.evidence.Sha256;
import rubezh.domain.summary.Coverage;
import rubezh.domain.summary.OperationClosing;
import rubezh.domain.summary.OperationSummary;
import rubezh.domain.summary.ReportPeriod;
import rubezh.domain.summary.SeizureSnapshot;
import rubezh.fixtures.LongTest;
import rubezh.fixtures.MemoryRegister;
import rubezh.fixtures.Seizures;
import rubezh.json.SeizureShape;
import rubezh.operation.LaterChangeFinder.CoveredCases;

/** Closing an operation with more cases than a revision can list. */
@LongTest
class LargeClosingTest {
    /** Some 16,000 revision ids fill a revision of 1 MiB. */
    private static final int CASES = 30_000;

    private final MemoryRegister register = new MemoryRegister("KG-OSH", 1);
    private List<String> counted = revisions(0, CASES);
    private final OperationService operations =
            new OperationService(
                    register.storage(),
                    register.register(),
                    register.session(),
                    register.idSource(),
                    _ -> summary());

    private static List<String> revisions(int from, int to) {
        return IntStream.range(from, to).mapToObj("%064x"::formatted).toList();
    }

    private OperationSummary summary() {
        Seizure ofBarrier =
                SeizureShape.SHAPE.with(Seizures.complete(), HEADER_OPERATION.pointer(), BARRIER);
        Seizure submitted =
                SeizureShape.SHAPE.with(ofBarrier, HEADER_STATUS.pointer(), Status.SUBMITTED);
        var period =
                ReportPeriod.days(
                        LocalDate.parse("2009-01-01"), LocalDate.MAX.minusYears(1), ZoneOffset.UTC);
        return OperationSummary.of(
                BARRIER,
                period,
                OffsetDateTime.parse("2026-12-12T10:00:00Z"),
                counted.stream().map(id -> SeizureSnapshot.of(submitted, id)).toList(),
                Coverage.Sources.NONE);
    }

    private OpenOperation closed() {
        operations.create(barrier());
        return operations.close(operations.open(BARRIER).orElseThrow(), "итоги подведены");
    }

    private OperationClosing told() {
        return Objects.requireNonNull(operations.results().withResults(summary()).closing());
    }

    @Test
    void allCasesAreListedInRevisionsOfTheirOwn() {
        OpenOperation closed = closed();
        OperationStep step = closed.log().closing().orElseThrow().step();
        assertThat(step.cases()).isEqualTo(CASES);
        assertThat(step.parts()).hasSize(3);
        CoveredCases covered = CoveredCases.of(step, register.storage().journal());
        assertThat(covered.revisions()).isEqualTo(counted);
        assertThat(covered.digest()).isNotNull();
        OperationClosing told = told();
        assertThat(told.changes()).isEmpty();
        assertThat(told.unknown() + told.unlisted()).isZero();
    }

    @Test
    void casesThatAreNotCountedAnyMoreAreFoundAmongAllParts() {
        closed();
        counted = revisions(1, CASES - 1);
        assertThat(told().unknown()).isEqualTo(2);
    }

    @Test
    void withoutAPartNothingIsSaidOfWhatWasCountedSince() {
        OpenOperation closed = closed();
        OperationStep whole = closed.log().closing().orElseThrow().step();
        OperationStep step = step(List.of(), List.of(whole.parts().getFirst(), "0".repeat(64)));
        CoveredCases covered = CoveredCases.of(step, register.storage().journal());
        assertThat(covered.unlisted()).isEqualTo(CASES - covered.revisions().size()).isPositive();
        assertThat(covered.digest()).isNull();
    }

    @Test
    void aClosingThatListsItsCasesItselfIsReadAsBefore() {
        CoveredCases covered =
                CoveredCases.of(step(List.of("a", "b"), List.of()), register.storage().journal());
        assertThat(covered).isEqualTo(new CoveredCases(List.of("a", "b"), 0));
        assertThat(covered.digest()).isEqualTo(Sha256.digest("a\nb\n".getBytes(US_ASCII)));
    }

    @Test
    void anOperationWithoutCasesHasNoParts() {
        assertThat(ClosingPart.of(BARRIER, List.of())).isEmpty();
    }

    private static OperationStep step(List<String> revisions, List<String> parts) {
        return new OperationStep(
                new UUID(7, 7),
                1,
                OperationAct.CLOSE,
                null,
                null,
                CASES,
                List.of(),
                revisions,
                parts,
                new StepAuthor(null, null, List.of("supervisor")));
    }
}
