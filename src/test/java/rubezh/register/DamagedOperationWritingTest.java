package rubezh.register;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rubezh.domain.operation.Operation;
import rubezh.domain.operation.OperationDay;
import rubezh.domain.operation.OperationState;
import rubezh.domain.reference.Code.OperationCode;
import rubezh.domain.summary.Coverage;
import rubezh.domain.summary.OperationSummary;
import rubezh.domain.summary.ReportPeriod;
import rubezh.fixtures.JournalSeeder;
import rubezh.fixtures.LongTest;
import rubezh.fixtures.MemoryRegister;
import rubezh.journal.RecordView;
import rubezh.journal.Revision;
import rubezh.journal.RevisionMerger;
import rubezh.json.DerivedId;
import rubezh.json.RecordKind;
import rubezh.operation.OpenOperation;
import rubezh.operation.OperationService;

/** Operations and days with wrong values anywhere are written over by their service. */
@LongTest
final class DamagedOperationWritingTest {
    private static final OperationCode OPERATION = new OperationCode("SENTINEL-2009");
    private static final LocalDate FIRST = LocalDate.parse("2009-08-01");

    @AfterAll
    static void eachActIsDoneOnMost() {
        DamagedWorld.assertMostAreDone();
    }

    private static String operation(String steps) {
        return "{\"code\":\"SENTINEL-2009\",\"first\":\"2009-08-01\",\"last\":\"2009-09-30\","
                + "\"steps\":"
                + steps
                + ",\"title\":{\"en\":\"Sentinel\",\"ru\":\"Страж\"}}";
    }

    private static String step(int number, String more) {
        return DamagedWorld.line(number, "\"act\":\"CLOSE\"," + more + DamagedWorld.SUPERVISOR);
    }

    private static String closedAndReopened() {
        String reopened =
                DamagedWorld.line(
                        2,
                        "\"act\":\"REOPEN\",\"step\":\""
                                + DamagedWorld.LINE
                                + "1\","
                                + DamagedWorld.SUPERVISOR);
        return "[" + step(1, "\"cases\":3,") + "," + reopened + "]";
    }

    @Test
    void operationsAreChangedClosedReopenedAndCancelled() {
        DamagedWorld.eachSeed(
                operation(closedAndReopened()),
                (world, body, _) -> {
                    UUID id = DerivedId.ofOperation(OPERATION);
                    writeOperation(world.with(RecordKind.OPERATION.subject(id), body));
                });
    }

    /** Bodies of which close and cancel once said that they were done, and changed nothing. */
    @ParameterizedTest
    @MethodSource("lists")
    void anOperationWhoseStepsAreNoLinesIsClosedAndCancelled(String steps) {
        UUID id = DerivedId.ofOperation(OPERATION);
        DamagedWorld world =
                new DamagedWorld(1)
                        .with(
                                RecordKind.OPERATION.subject(id),
                                DamagedWorld.tree(operation(steps)));
        writeOperation(world);
        OpenOperation open = operations(world.own).open(OPERATION).orElseThrow();
        assertThat(open.state()).isEqualTo(OperationState.CANCELLED);
        assertThat(open.log().entries()).hasSizeGreaterThanOrEqualTo(3);
    }

    static List<String> lists() {
        String twice = DamagedWorld.line(1, "\"act\":\"REOPEN\"," + DamagedWorld.SUPERVISOR);
        return List.of(
                "\"closed\"",
                "{\"id\":\"" + DamagedWorld.LINE + "1\"}",
                "[\"x\",1]",
                "[" + twice + "," + twice + "]",
                "[" + twice + ",{\"act\":\"REOPEN\"}]");
    }

    /** No program marks an operation as entered in error, but a partner can. */
    @Test
    void anOperationMarkedAsEnteredInErrorIsClosed() {
        DamagedWorld world = new DamagedWorld(1);
        UUID id = DerivedId.ofOperation(OPERATION);
        var seeder = new JournalSeeder(world.partner.journal(), world.partner.signer());
        seeder.cancel(RecordKind.OPERATION.subject(id), DamagedWorld.tree(operation("[]")));
        world.own.importFrom(world.partner);
        writeOperation(world);
    }

    private static OperationService operations(MemoryRegister at) {
        var period = ReportPeriod.days(FIRST, FIRST.plusDays(60), ZoneOffset.UTC);
        return new OperationService(
                at.storage(),
                at.register(),
                at.session(),
                at.idSource(),
                code ->
                        OperationSummary.of(
                                code,
                                period,
                                OffsetDateTime.parse("2026-11-24T10:00:00Z"),
                                List.of(),
                                Coverage.Sources.NONE));
    }

    private static void writeOperation(DamagedWorld world) {
        OperationService service = operations(world.own);
        change(world, service);
        world.act(
                "close",
                () -> service.close(open(service), "all reported"),
                () -> isClosed(service));
        world.act(
                "reopen",
                () -> service.reopen(open(service), "letter No. 4"),
                () -> !isClosed(service));
        var day = new OperationDay(OPERATION, "KG-OSH", FIRST, 4L, 5L, null, null);
        world.act("enter a day", () -> service.enterDay(day), () -> isReported(world, day));
        world.act(
                "cancel",
                () -> service.cancel(open(service), "did not take place"),
                () -> open(service).state() == OperationState.CANCELLED);
    }

    private static boolean isReported(DamagedWorld world, OperationDay day) {
        UUID id = DerivedId.of(day).orElseThrow();
        List<Revision> counting =
                world.own
                        .storage()
                        .authority()
                        .counting(world.revisions(id, RecordKind.OPERATION_DAY));
        RecordView view = RevisionMerger.view(counting);
        return !view.voided() && RecordKind.OPERATION_DAY.read(view.body()).equals(day);
    }

    private static void change(DamagedWorld world, OperationService service) {
        var shape = RecordKind.OPERATION.shape();
        Operation seen = open(service).operation();
        Operation titled = shape.with(shape.with(seen, "/title/en", "New"), "/title/ru", "Новая");
        Operation dated =
                shape.with(shape.with(titled, "/first", FIRST), "/last", FIRST.plusDays(9));
        world.act(
                "change",
                () -> service.change(open(service), dated),
                () -> open(service).operation().title().equals(dated.title()));
    }

    private static OpenOperation open(OperationService service) {
        return service.open(OPERATION).orElseThrow();
    }

    private static boolean isClosed(OperationService service) {
        return open(service).log().isClosed();
    }

    @Test
    void daysOfOperationsAreEnteredAgain() {
        String day =
                "{\"day\":\"2009-08-01\",\"operation\":\"SENTINEL-2009\",\"vehicles\":4,"
                        + "\"staff\":2,\"station\":\"KG-OSH\"}";
        var entered = new OperationDay(OPERATION, "KG-OSH", FIRST, 7L, 8L, null, 0L);
        DamagedWorld.eachSeed(
                day,
                (world, body, _) -> {
                    UUID id = DerivedId.of(entered).orElseThrow();
                    OperationService service =
                            operations(world.with(RecordKind.OPERATION_DAY.subject(id), body).own);
                    world.act(
                            "enter a day again",
                            () -> service.enterDay(entered),
                            () -> isReported(world, entered));
                });
    }
}
