package rubezh.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static rubezh.domain.seizure.SeizureFields.EVENT_PRECISION;
import static rubezh.operation.Operations.BARRIER;
import static rubezh.operation.Operations.SENTINEL;
import static rubezh.operation.Operations.barrier;
import static rubezh.text.FaultAssertions.assertFault;

import module java.base;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.domain.operation.Operation;
import rubezh.domain.operation.OperationGoal;
import rubezh.domain.operation.OperationIndicator;
import rubezh.domain.operation.OperationState;
import rubezh.domain.operation.OperationTitle;
import rubezh.domain.reference.Code.OperationCode;
import rubezh.domain.reference.CodeEntry;
import rubezh.domain.reference.OperationPeriod;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.SeizureEvent;
import rubezh.fixtures.LongTest;
import rubezh.json.DerivedId;
import rubezh.json.SeizureShape;
import rubezh.register.SaveIntent;
import rubezh.register.SaveRequest;
import rubezh.register.SaveResult;

/** Operations at one station: planned, changed, copied. */
@LongTest
class OperationServiceTest extends OperationStationTest {
    private static final OperationCode TAMERLANE = new OperationCode("TAMERLANE-2004");

    OperationServiceTest(@TempDir Path folder) {
        super(folder);
    }

    @Test
    void aNewOperationIsChosenNamedAndOfferedWhereThoseOfTheListAre() {
        OpenOperation created = operations.create(barrier());
        assertThat(created.state()).isEqualTo(OperationState.RUNNING);
        assertThat(created.operation().withSteps(List.of())).isEqualTo(barrier());
        assertThat(station.reference.find(BARRIER))
                .get()
                .extracting(CodeEntry::en, CodeEntry::ru)
                .containsExactly("Barrier 2026", "Заслон-2026");
        assertThat(OperationPeriod.runningOn(LocalDate.parse("2026-11-24"), station.reference))
                .get()
                .extracting(OperationPeriod::code)
                .isEqualTo(BARRIER);
        assertThat(operations.list())
                .filteredOn(OperationRow::recorded)
                .singleElement()
                .extracting(OperationRow::operation)
                .isEqualTo(barrier());
        assertThat(operations.list()).hasSize(11);
    }

    @Test
    void operationsOfTheListAreThereFromTheStartAndBecomeRecordsByAChange() {
        OpenOperation sentinel = open(SENTINEL);
        assertThat(sentinel.isRecorded()).isFalse();
        assertThat(sentinel.operation().first()).isEqualTo(LocalDate.parse("2009-08-01"));
        Operation changed =
                Operations.of(
                        SENTINEL,
                        new OperationTitle("Sentinel 2009", "Страж-2009", null),
                        LocalDate.parse("2009-08-01"),
                        LocalDate.parse("2009-09-29"),
                        List.of());
        OpenOperation now = operations.change(sentinel, changed);
        assertThat(now.isRecorded()).isTrue();
        assertThat(OperationPeriod.of(station.reference, SENTINEL))
                .get()
                .extracting(OperationPeriod::last)
                .isEqualTo(LocalDate.parse("2009-09-29"));
        assertThat(operations.list()).hasSize(10);
    }

    @Test
    void whatIsNoOperationIsRefusedAndNothingIsWritten() {
        LocalDate first = LocalDate.parse("2026-11-02");
        OperationTitle title = barrier().title();
        assertNotCreated("OPR-003", new OperationTitle("Barrier 2026", null, null), first, first);
        assertNotCreated("OPR-004", title, first, null);
        assertNotCreated("OPR-004", title, first, first.minusDays(1));
        OperationGoal mean = Operations.indicator(1, OperationIndicator.STAFF, 400);
        assertNotCreated("OPR-012", title, first, first, mean);
        assertThat(station.openStation.journal().ofRecord(DerivedId.ofOperation(BARRIER)))
                .isEmpty();
        operations.create(barrier());
        assertFault(() -> operations.create(barrier()), "OPR-005");
    }

    private void assertNotCreated(
            String refusal,
            OperationTitle title,
            LocalDate first,
            @Nullable LocalDate last,
            OperationGoal... goals) {
        Operation operation = Operations.of(BARRIER, title, first, last, List.of(goals));
        assertFault(() -> operations.create(operation), refusal);
    }

    @Test
    void aChangeConcernsTheOperationThatWasSeen() {
        OpenOperation seen = operations.create(barrier());
        Operation renamed =
                Operations.of(
                        BARRIER,
                        new OperationTitle("Barrier", "Заслон", null),
                        barrier().first(),
                        barrier().last(),
                        barrier().goals());
        operations.change(seen, renamed);
        assertFault(() -> operations.change(seen, barrier()), "OPR-006");
        assertFault(() -> operations.close(seen, "итоги подведены"), "OPR-006");
    }

    @Test
    void theLastDayAloneClosesNothing() {
        OpenOperation sentinel = open(SENTINEL);
        assertThat(sentinel.state()).isEqualTo(OperationState.OVER);
        assertThat(barrier().state(null, LocalDate.parse("2026-12-11")))
                .isEqualTo(OperationState.RUNNING);
        assertThat(barrier().state(null, LocalDate.parse("2026-11-01")))
                .isEqualTo(OperationState.PLANNED);
        assertThat(barrier().state(OperationState.CLOSED, LocalDate.parse("2026-11-01")))
                .isEqualTo(OperationState.CLOSED);
    }

    @Test
    void anOperationWithoutDatesHasNoTotalsToBeClosedWith() {
        assertFault(() -> operations.close(open(TAMERLANE), "итоги подведены"), "OPR-013");
        assertThat(open(TAMERLANE).state()).isEqualTo(OperationState.UNDATED);
    }

    @Test
    void anOperationOfUnknownDatesIsNotCalledPlanned() {
        assertThat(open(TAMERLANE).state()).isEqualTo(OperationState.UNDATED);
    }

    @Test
    void aCopyForTheNextYearMovesDatesAndHasNoFigures() {
        OpenOperation closed = operations.close(operations.create(barrier()), "итоги подведены");
        Operation copy = operations.copyFor(closed, 2027);
        assertThat(copy.code()).isEqualTo(new OperationCode("BARRIER-2027"));
        assertThat(copy.title()).isEqualTo(new OperationTitle("Barrier 2027", "Заслон-2027", "II"));
        assertThat(copy.first()).isEqualTo(LocalDate.parse("2027-11-02"));
        assertThat(copy.last()).isEqualTo(LocalDate.parse("2027-12-11"));
        assertThat(copy.mandate()).isEqualTo(barrier().mandate().withoutBasis());
        assertThat(copy.steps()).isEmpty();
        assertThat(copy.goals()).hasSize(3);
        assertThat(copy.goals()).extracting(OperationGoal::isComplete).containsOnly(false);
        assertThat(operations.create(copy).state()).isEqualTo(OperationState.PLANNED);
    }

    @Test
    void aMessageIsARecordLinkedToCasesAndCountsOnceSubmitted() {
        operations.create(barrier());
        UUID id = submit(ofBarrier("2026-11-20T13:41:00+06:00"));
        String number = station.register.open(id).orElseThrow().seizure().header().number();
        var warning =
                new NewMessage(
                        OperationMessage.Kind.WARNING,
                        OffsetDateTime.parse("2026-11-19T10:00:00+06:00"),
                        "lorry with a double floor",
                        List.of(number));
        var saved = (SaveResult.Saved) operations.addMessage(open(BARRIER), warning);
        OperationMessage message = operations.messages(open(BARRIER)).getFirst();
        assertThat(message.kind()).isEqualTo(OperationMessage.Kind.WARNING);
        assertThat(message.related()).containsExactly(number);
        assertThat(message.counted()).isFalse();
        assertThat(operations.results().facts(open(BARRIER)).warnings()).isZero();
        var draft = station.register.open(saved.recordId()).orElseThrow();
        station.register.record(SaveRequest.ofChange(draft, draft.seizure(), SaveIntent.SUBMIT));
        assertThat(operations.messages(open(BARRIER)))
                .extracting(OperationMessage::counted)
                .containsExactly(true);
        assertThat(operations.results().facts(open(BARRIER)).warnings()).isEqualTo(1);
        assertThat(operations.results().facts(open(BARRIER)).cases()).isEqualTo(1);
    }

    /** The operation begins on the second of the month. */
    @Test
    void aMessageKnownToTheMonthCountsIfItMayLieInTheOperationAsTheFiguresHaveIt() {
        operations.create(barrier());
        var check =
                new NewMessage(
                        OperationMessage.Kind.WARNING,
                        OffsetDateTime.parse("2026-11-01T00:00:00+06:00"),
                        "lorry with a double floor",
                        List.of());
        var saved = (SaveResult.Saved) operations.addMessage(open(BARRIER), check);
        var draft = station.register.open(saved.recordId()).orElseThrow();
        Seizure vague =
                SeizureShape.SHAPE.with(
                        draft.seizure(), EVENT_PRECISION.pointer(), SeizureEvent.MONTH);
        station.register.record(
                SaveRequest.ofChange(draft, vague, SaveIntent.SUBMIT)
                        .withReason("only the month is known", Set.of("HDR-003")));
        assertThat(operations.results().facts(open(BARRIER)).warnings()).isEqualTo(1);
        assertThat(operations.messages(open(BARRIER)))
                .extracting(OperationMessage::counted)
                .containsExactly(true);
    }
}
