package rubezh.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rubezh.domain.seizure.SeizureFields.EVENT_START;
import static rubezh.domain.seizure.SeizureFields.HEADER_OPERATION;
import static rubezh.domain.seizure.SeizureFields.ITEMS_SUBSTANCE;
import static rubezh.operation.Operations.BARRIER;
import static rubezh.operation.Operations.SENTINEL;
import static rubezh.operation.Operations.barrier;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.domain.operation.Operation;
import rubezh.domain.operation.OperationGoal;
import rubezh.domain.operation.OperationIndicator;
import rubezh.domain.operation.OperationState;
import rubezh.domain.operation.OperationTitle;
import rubezh.domain.quantity.Dimension;
import rubezh.domain.reference.Code.OperationCode;
import rubezh.domain.reference.CodeEntry;
import rubezh.domain.reference.OperationPeriod;
import rubezh.domain.seizure.Seizure;
import rubezh.fixtures.Seizures;
import rubezh.journey.TrainingStation;
import rubezh.json.OperationShape;
import rubezh.json.SeizureShape;
import rubezh.register.Query;
import rubezh.register.SaveIntent;
import rubezh.register.SaveRequest;
import rubezh.register.SaveResult;
import rubezh.register.SeizureRow;
import rubezh.register.TotalsRow;
import rubezh.text.Fault;

/** Operations at one station: planned, counted, closed, copied. */
class OperationServiceTest {
    /** A day of the operation Barrier 2026. */
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-24T20:00:00Z"), ZoneOffset.UTC);

    private final TrainingStation station;
    private final OperationService operations;

    OperationServiceTest(@TempDir Path folder) {
        station = new TrainingStation(folder, "KG-OSH", CLOCK);
        operations = station.operations;
    }

    @AfterEach
    void close() {
        station.close();
    }

    private OpenOperation open(OperationCode code) {
        return operations.open(code).orElseThrow();
    }

    private static void assertRefused(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.code()).isEqualTo(code));
    }

    private UUID submit(Seizure seizure) {
        UUID id = station.register.newRecordId();
        assertThat(station.register.record(SaveRequest.ofNew(id, seizure, SaveIntent.SUBMIT)))
                .isInstanceOf(SaveResult.Saved.class);
        return id;
    }

    private static Seizure ofBarrier(String start) {
        Seizure seizure =
                SeizureShape.SHAPE.with(Seizures.complete(), HEADER_OPERATION.pointer(), BARRIER);
        return SeizureShape.SHAPE.with(seizure, EVENT_START.pointer(), OffsetDateTime.parse(start));
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
        Operation good = barrier();
        LocalDate first = LocalDate.parse("2026-11-02");
        var title = new OperationTitle("Barrier 2026", null, null);
        assertRefused(
                "OPR-003",
                () -> operations.create(Operations.of(BARRIER, title, first, first, List.of())));
        assertRefused(
                "OPR-004",
                () ->
                        operations.create(
                                Operations.of(BARRIER, good.title(), first, null, List.of())));
        assertRefused(
                "OPR-004",
                () ->
                        operations.create(
                                Operations.of(
                                        BARRIER,
                                        good.title(),
                                        first,
                                        first.minusDays(1),
                                        List.of())));
        assertRefused(
                "OPR-012",
                () ->
                        operations.create(
                                Operations.of(
                                        BARRIER,
                                        good.title(),
                                        first,
                                        first,
                                        List.of(
                                                Operations.indicator(
                                                        1, OperationIndicator.STAFF, 400)))));
        assertThat(station.openStation.journal().ofRecord(OperationShape.idOf(BARRIER))).isEmpty();
        operations.create(good);
        assertRefused("OPR-005", () -> operations.create(good));
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
        assertRefused("OPR-006", () -> operations.change(seen, barrier()));
        assertRefused("OPR-006", () -> operations.close(seen));
    }

    @Test
    void theFactsOf2009AreThoseOfTheTableAndOfTheTotalsOfLists() {
        station.record2009();
        Operation planned =
                Operations.of(
                        SENTINEL,
                        open(SENTINEL).operation().title(),
                        LocalDate.parse("2009-08-01"),
                        LocalDate.parse("2009-09-30"),
                        List.of(
                                Operations.mass(1, "100 KGM", "OPI-HER", "OPI-OPI"),
                                Operations.mass(2, "160 KGM"),
                                Operations.mass(3, "5000 U2", "OPI-TRA"),
                                Operations.cases(4, 40, "TJ", "RU")));
        OperationFacts facts = operations.facts(operations.change(open(SENTINEL), planned));
        assertThat(facts.cases()).isEqualTo(105);
        assertThat(facts.goals().stream().map(GoalFact::fact))
                .containsExactly(117_000_000_000L, 162_245_000_000L, 4860L, 37L);
        assertThat(facts.goals().getFirst().plan()).isEqualTo(100_000_000_000L);
        Query ofOperation = Query.ALL.where(HEADER_OPERATION, Set.of(SENTINEL.code()));
        List<TotalsRow> rows =
                station.register.catalogue().totals(ofOperation, List.of(ITEMS_SUBSTANCE.path()));
        assertThat(facts.substances()).hasSize(9);
        facts.substances()
                .forEach(tally ->
                        assertThat(rows)
                                .filteredOn(row ->
                                        row.keys().equals(List.of(tally.key().substance().code())))
                                .singleElement()
                                .satisfies(row -> {
                                    assertThat(row.totals()).isEqualTo(tally.totals());
                                    assertThat(row.cases()).isEqualTo(tally.cases());
                                }));
    }

    @Test
    void closingKeepsTotalsAndNamesWhatChangesLater() {
        operations.create(barrier());
        UUID weighed = submit(ofBarrier("2026-11-20T13:41:00+06:00"));
        UUID mistaken = submit(ofBarrier("2026-11-21T13:41:00+06:00"));
        submit(ofBarrier("2026-11-22T13:41:00+06:00"));
        OpenOperation closed = operations.close(open(BARRIER));
        assertThat(closed.state()).isEqualTo(OperationState.CLOSED);
        var kept = closed.log().closing().orElseThrow();
        assertThat(kept.author()).isEqualTo("officer:asanov");
        assertThat(kept.step().cases()).isEqualTo(3);
        assertThat(kept.step().totals()).hasToString("[OPI-HER MGM 6225000000 3]");
        assertThat(kept.step().revisions()).hasSize(3);
        assertThat(operations.laterChanges(closed).isEmpty()).isTrue();

        var seen = station.register.open(weighed).orElseThrow();
        Seizure changed =
                SeizureShape.SHAPE.with(
                        seen.seizure(),
                        Seizures.ITEM + "/amount",
                        rubezh.domain.quantity.Amount.of("2.100 KGM"));
        station.register.record(
                SaveRequest.ofChange(seen, changed, SaveIntent.SAVE)
                        .withReason("weighed again", Set.of()));
        station.register.cancel(mistaken, "entered twice");
        UUID late = submit(ofBarrier("2026-11-23T13:41:00+06:00"));
        LaterChanges later = operations.laterChanges(open(BARRIER));
        assertThat(later.changes())
                .extracting(LaterChange::recordId, LaterChange::kind)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(weighed, LaterChange.Kind.CHANGED),
                        org.assertj.core.groups.Tuple.tuple(mistaken, LaterChange.Kind.REMOVED),
                        org.assertj.core.groups.Tuple.tuple(late, LaterChange.Kind.ADDED));
        assertThat(later.changes())
                .filteredOn(one -> one.kind() == LaterChange.Kind.CHANGED)
                .singleElement()
                .satisfies(one ->
                        assertThat(one.fields())
                                .anyMatch(f -> f.pointer().equals(Seizures.ITEM + "/amount")));
        assertThat(open(BARRIER).log().closing().orElseThrow().step()).isEqualTo(kept.step());
    }

    @Test
    void aClosedOperationIsChangedOnlyAfterItIsOpenedAgain() {
        operations.create(barrier());
        assertRefused("OPR-008", () -> operations.reopen(open(BARRIER), "letter No. 7"));
        OpenOperation closed = operations.close(open(BARRIER));
        assertRefused("OPR-007", () -> operations.change(closed, barrier()));
        assertRefused("OPR-007", () -> operations.close(closed));
        assertRefused(
                "OPR-007",
                () ->
                        operations.enterDay(
                                Operations.day(BARRIER, "KG-OSH", "2026-11-03", 1L, 1L, 1L, 1L)));
        assertRefused("OPR-009", () -> operations.reopen(closed, " "));
        OpenOperation opened = operations.reopen(closed, "letter No. 7");
        assertThat(opened.state()).isEqualTo(OperationState.RUNNING);
        assertThat(opened.log().entries()).hasSize(2);
        operations.change(opened, barrier());
        assertThat(open(BARRIER).log().entries()).hasSize(2);
    }

    @Test
    void theLastDayAloneClosesNothing() {
        OpenOperation sentinel = open(SENTINEL);
        assertThat(sentinel.state()).isEqualTo(OperationState.RUNNING);
        assertThat(barrier().state(false, LocalDate.parse("2026-11-01")))
                .isEqualTo(OperationState.PLANNED);
        assertThat(barrier().state(true, LocalDate.parse("2026-11-01")))
                .isEqualTo(OperationState.CLOSED);
    }

    @Test
    void aCopyForTheNextYearMovesDatesAndHasNoFigures() {
        OpenOperation closed = operations.close(operations.create(barrier()));
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
    void figuresOfADayAreAddedUpOverStationsAndStaffIsAMean() {
        operations.create(barrier());
        operations.enterDay(Operations.day(BARRIER, "KG-OSH", "2026-11-23", 400L, 500L, null, 10L));
        operations.enterDay(Operations.day(BARRIER, "KG-BAT", "2026-11-23", 9L, 24L, 3L, null));
        operations.enterDay(Operations.day(BARRIER, "KG-OSH", "2026-11-24", 400L, 551L, 4L, 0L));
        operations.enterDay(Operations.day(BARRIER, "KG-OSH", "2026-11-24", 410L, 551L, 4L, 0L));
        assertThat(operations.days(BARRIER)).hasSize(3);
        List<IndicatorFact> facts = operations.facts(open(BARRIER)).indicators();
        assertThat(facts).extracting(IndicatorFact::sum).containsExactly(819L, 1075L, 7L, 10L);
        assertThat(facts.getFirst().mean()).isEqualTo(410);
        assertThat(operations.facts(open(BARRIER)).goals().getLast().fact()).isEqualTo(1075);
        assertRefused(
                "OPR-010",
                () ->
                        operations.enterDay(
                                Operations.day(BARRIER, "KG-OSH", "2026-12-12", 1L, 1L, 1L, 1L)));
        assertRefused(
                "OPR-011",
                () ->
                        operations.enterDay(
                                Operations.day(BARRIER, "KG-OSH", "2026-12-11", 1L, -1L, 1L, 1L)));
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
        assertThat(operations.facts(open(BARRIER)).cases()).isZero();
        assertThat(operations.facts(open(BARRIER)).excluded()).isEqualTo(1);
    }

    private int questions(UUID id) {
        return station.register.catalogue().page(Query.ALL, 0, 10).stream()
                .filter(row -> row.recordId().equals(id))
                .map(SeizureRow::indicators)
                .mapToInt(SeizureRow.Indicators::questions)
                .sum();
    }

    @Test
    void messagesAreRecordsOfTheOperationLinkedToCasesAndCountedOnceSubmitted() {
        operations.create(barrier());
        UUID id = submit(ofBarrier("2026-11-20T13:41:00+06:00"));
        String number = station.register.open(id).orElseThrow().seizure().header().number();
        operations.addMessage(
                open(BARRIER),
                new NewMessage(
                        OperationMessage.Kind.WARNING,
                        OffsetDateTime.parse("2026-11-19T10:00:00+06:00"),
                        "lorry with a double floor",
                        List.of(number)));
        assertThat(operations.messages(open(BARRIER)))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.kind()).isEqualTo(OperationMessage.Kind.WARNING);
                    assertThat(one.related()).containsExactly(number);
                    assertThat(one.counted()).isFalse();
                });
        assertThat(operations.facts(open(BARRIER)).warnings()).isZero();
        assertThat(operations.facts(open(BARRIER)).cases()).isEqualTo(1);
    }

    @Test
    void aQuantityIsInTheUnitOfItsGoal() {
        OperationGoal litres = Operations.mass(1, "200 LTR", "ACE-ANH");
        assertThat(litres.amount()).isNotNull();
        assertThat(litres.amount().quantity().dimension()).isEqualTo(Dimension.VOLUME);
        assertThat(litres.isComplete()).isTrue();
        assertThat(litres.emptied().isComplete()).isFalse();
    }
}
