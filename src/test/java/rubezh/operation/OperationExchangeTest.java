package rubezh.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static rubezh.domain.seizure.SeizureFields.EVENT_START;
import static rubezh.domain.seizure.SeizureFields.HEADER_OPERATION;
import static rubezh.operation.Operations.BARRIER;
import static rubezh.operation.Operations.barrier;
import static rubezh.operation.Operations.day;

import module java.base;

import org.junit.jupiter.api.Test;
import rubezh.bundle.transfer.ExportRequest;
import rubezh.bundle.transfer.RecordOutcome;
import rubezh.bundle.transfer.RecordOutcome.ImportOutcome;
import rubezh.bundle.transfer.StationPairTest;
import rubezh.domain.operation.Operation;
import rubezh.domain.operation.OperationDay;
import rubezh.domain.operation.OperationTitle;
import rubezh.domain.seizure.Seizure;
import rubezh.fixtures.LongTest;
import rubezh.fixtures.Seizures;
import rubezh.journey.TrainingStation;
import rubezh.json.SeizureShape;
import rubezh.register.SaveIntent;
import rubezh.register.SaveRequest;

/** Post and headquarters run one operation by bundles, over real files. */
@LongTest
class OperationExchangeTest extends StationPairTest {
    private static OpenOperation open(TrainingStation station) {
        return station.operations.open(BARRIER).orElseThrow();
    }

    private void assertBothAgreeAndSoDoesARebuild() {
        assertThat(post.operations.list()).isEqualTo(headquarters.operations.list());
        assertThat(post.operations.days(BARRIER)).isEqualTo(headquarters.operations.days(BARRIER));
        assertThat(open(post).operation()).isEqualTo(open(headquarters).operation());
        pair.assertEqualLists();
    }

    @Test
    void anOperationOfHeadquartersIsThereAtThePostAfterABundle() {
        headquarters.operations.create(barrier());
        List<RecordOutcome> outcomes = pair.carry(headquarters, post).records();
        assertThat(outcomes)
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.outcome()).isEqualTo(ImportOutcome.NEW);
                    assertThat(one.headline().isOperation()).isTrue();
                    assertThat(one.headline().number()).isEqualTo("BARRIER-2026");
                });
        assertThat(post.reference.find(BARRIER)).isPresent();
        assertBothAgreeAndSoDoesARebuild();
    }

    @Test
    void daysOfTwoStationsAndADayCorrectedAtBothAreMergedWithoutLoss() {
        headquarters.operations.create(barrier());
        pair.carry(headquarters, post);
        post.operations.enterDay(day(BARRIER, "KG-OSH", "2026-11-23", 400L, 500L, 1L, 40L));
        post.operations.enterDay(day(BARRIER, "KG-OSH", "2026-11-24", 401L, 501L, 1L, 41L));
        headquarters.operations.enterDay(day(BARRIER, "KG-HQ", "2026-11-23", 5L, 0L, 0L, 0L));
        pair.carryBothWays();
        assertThat(post.operations.days(BARRIER)).hasSize(3);

        post.operations.enterDay(day(BARRIER, "KG-OSH", "2026-11-23", 410L, 500L, 1L, 40L));
        headquarters.operations.enterDay(day(BARRIER, "KG-OSH", "2026-11-23", 400L, 500L, 2L, 40L));
        pair.carryBothWays();
        assertThat(post.operations.days(BARRIER))
                .contains(day(BARRIER, "KG-OSH", "2026-11-23", 410L, 500L, 2L, 40L));
        assertBothAgreeAndSoDoesARebuild();
    }

    @Test
    void closingAndAChangeUnseenByEachOtherBothHold() {
        headquarters.operations.create(barrier());
        pair.carry(headquarters, post);
        Operation renamed =
                Operations.of(
                        BARRIER,
                        new OperationTitle("Barrier 2026 bis", "Заслон-2026", "II"),
                        barrier().first(),
                        barrier().last(),
                        barrier().goals());
        post.operations.change(open(post), renamed);
        headquarters.operations.close(open(headquarters), "итоги подведены");
        pair.carryBothWays();
        assertThat(open(post).log().isClosed()).isTrue();
        assertThat(open(post).operation().title().en()).isEqualTo("Barrier 2026 bis");
        assertThat(open(headquarters).foreign())
                .as("told to who created it; his own closing is not")
                .extracting(ForeignChange::station, ForeignChange::fields)
                .containsExactly(tuple("KG-OSH", List.of("/title/en")));
        assertThat(open(post).log().closing().orElseThrow().station()).isEqualTo("KG-HQ");
        assertBothAgreeAndSoDoesARebuild();
    }

    @Test
    void whoOpensItAgainTakesBackTheClosingsHeKnew() {
        headquarters.operations.create(barrier());
        pair.carry(headquarters, post);
        post.operations.close(open(post), "итоги подведены");
        headquarters.operations.close(open(headquarters), "итоги подведены");
        headquarters.operations.reopen(open(headquarters), "letter No. 7");
        pair.carryBothWays();
        assertThat(open(post).log().closings()).hasSize(1);
        post.operations.reopen(open(post), "letter No. 8");
        pair.carryBothWays();
        assertThat(open(headquarters).log().isClosed()).isFalse();
        assertBothAgreeAndSoDoesARebuild();
    }

    @Test
    void oneFieldChangedAtBothIsShownAlikeAndSettledByTheNextChange() {
        headquarters.operations.create(barrier());
        pair.carry(headquarters, post);
        for (TrainingStation station : List.of(post, headquarters)) {
            String name = "Barrier " + station.register.station().code();
            station.operations.change(
                    open(station),
                    Operations.of(
                            BARRIER,
                            new OperationTitle(name, "Заслон-2026", "II"),
                            barrier().first(),
                            barrier().last(),
                            barrier().goals()));
        }
        pair.carryBothWays();
        assertBothAgreeAndSoDoesARebuild();
        assertThat(open(post).conflicts()).hasSize(1);
        post.operations.change(open(post), open(post).operation());
        pair.carryBothWays();
        assertThat(open(headquarters).conflicts()).isEmpty();
        assertBothAgreeAndSoDoesARebuild();
    }

    @Test
    void casesThatArriveBeforeTheirOperationAreListedByItAfterwards() {
        headquarters.operations.create(barrier());
        record("2026-11-01T13:41:00+06:00", SaveIntent.SAVE);
        pair.carryBothWays();
        assertBothAgreeAndSoDoesARebuild();
    }

    private void record(String start, SaveIntent intent) {
        Seizure ofBarrier =
                SeizureShape.SHAPE.with(Seizures.complete(), HEADER_OPERATION.pointer(), BARRIER);
        Seizure seizure =
                SeizureShape.SHAPE.with(
                        ofBarrier, EVENT_START.pointer(), OffsetDateTime.parse(start));
        post.register.record(SaveRequest.ofNew(post.register.newRecordId(), seizure, intent));
    }

    @Test
    void theRecordsOfAnOperationTravelTogether() {
        post.operations.create(barrier());
        post.operations.enterDay(day(BARRIER, "KG-OSH", "2026-11-23", 400L, 500L, 1L, 40L));
        record("2026-11-20T13:41:00+06:00", SaveIntent.SUBMIT);
        post.operations.close(open(post), "итоги подведены");
        var records = post.register.catalogue().recordsOf(BARRIER.code());
        pair.carry(post, headquarters, new ExportRequest.Records(records));
        assertThat(headquarters.operations.days(BARRIER))
                .extracting(OperationDay::station)
                .containsExactly("KG-OSH");
        LaterChanges later = headquarters.operations.results().laterChanges(open(headquarters));
        assertThat(later.isEmpty()).isTrue();
        assertThat(later.digest()).isNotNull();
        assertBothAgreeAndSoDoesARebuild();
    }
}
