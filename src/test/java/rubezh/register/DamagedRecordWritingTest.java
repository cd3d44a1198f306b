package rubezh.register;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static rubezh.domain.reference.CodeListId.PHYSICAL_FORMS;
import static rubezh.domain.seizure.SeizureFields.NARRATIVE_SUMMARY;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rubezh.domain.codelist.EntryNames;
import rubezh.domain.operation.Operation;
import rubezh.domain.operation.OperationDay;
import rubezh.domain.operation.OperationState;
import rubezh.domain.receipt.ReceiptRecord;
import rubezh.domain.reference.Code.OperationCode;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.station.StationDayState;
import rubezh.domain.summary.OperationSummary;
import rubezh.domain.summary.ReportPeriod;
import rubezh.fixtures.BodyMutator;
import rubezh.fixtures.HostileBodies;
import rubezh.fixtures.HostileBodies.HostileBody;
import rubezh.fixtures.JournalSeeder;
import rubezh.fixtures.LongTest;
import rubezh.fixtures.MemoryRegister;
import rubezh.fixtures.Repetitions;
import rubezh.fixtures.Seizures;
import rubezh.journal.ConflictDecisions;
import rubezh.journal.RecordView;
import rubezh.journal.Revision;
import rubezh.journal.RevisionKind;
import rubezh.journal.RevisionMerger;
import rubezh.json.CanonicalJson;
import rubezh.json.DerivedId;
import rubezh.json.RecordKind;
import rubezh.operation.OpenOperation;
import rubezh.operation.OperationService;
import rubezh.register.codelist.CodeListService;
import rubezh.register.codelist.CodeListState;
import rubezh.register.codelist.NewEntry;
import rubezh.register.nil.NilReportService;
import rubezh.register.officer.RoleGrantWriter;
import rubezh.register.officer.RoleLog;
import rubezh.register.revision.ReceiptWriter;
import rubezh.register.view.SavedView;
import rubezh.register.view.SavedViews;
import rubezh.review.ReviewResult;
import rubezh.review.ReviewService;
import rubezh.review.SeenRecord;
import rubezh.security.Officer;
import rubezh.security.Role;
import rubezh.text.Fault;

/**
 * Records with wrong values anywhere, signed by the valid key of a partner, are written over by
 * each service that writes their kind. What a service says is done is read back; else it says by a
 * code why nothing was written.
 */
@LongTest
final class DamagedRecordWritingTest {
    private static final OperationCode OPERATION = new OperationCode("SENTINEL-2009");
    private static final LocalDate FIRST = LocalDate.parse("2009-08-01");
    private static final LocalDate DAY = LocalDate.parse("2026-11-23");
    private static final UUID BUNDLE = new UUID(0x0193_0000_0000_7000L, Long.MIN_VALUE + 0x77);
    private static final String LINE = "01930000-0000-7000-8000-00000000000";
    private static final String SUPERVISOR = "\"by\":{\"roles\":[\"supervisor\"]}";
    private static final String ADMINISTRATOR = "\"by\":{\"roles\":[\"administrator\"]}";

    /** Acts that were done and that were refused, by name. */
    private static final Map<String, int[]> OUTCOMES = new TreeMap<>();

    /** A register that has got a record of a partner. */
    private static final class World {
        private final MemoryRegister partner;
        private final MemoryRegister own;

        World(long seed) {
            partner = new MemoryRegister("KG-OSH", 2 * seed + 1);
            own = new MemoryRegister("KG-HQ", 2 * seed + 2);
        }

        World with(Revision.Subject subject, Map<String, Object> body) {
            new JournalSeeder(partner.journal(), partner.signer()).write(subject, body);
            own.importFrom(partner);
            return this;
        }

        /** Acts; what is done must be seen, and of what is refused nothing is written. */
        void act(String name, Runnable act, BooleanSupplier seen) {
            long before = own.journal().position();
            try {
                act.run();
            } catch (Fault refused) {
                count(name, 1);
                assertThat(refused.code()).as(name).matches("[A-Z]{3}-[0-9]{3}");
                assertThat(own.journal().position()).as(name).isEqualTo(before);
                return;
            }
            count(name, 0);
            assertThat(seen.getAsBoolean()).as("%s is read back", name).isTrue();
        }

        void act(String name, BooleanSupplier written, BooleanSupplier seen) {
            long before = own.journal().position();
            boolean done = written.getAsBoolean();
            count(name, done ? 0 : 1);
            if (done) {
                assertThat(seen.getAsBoolean()).as("%s is read back", name).isTrue();
            } else {
                assertThat(own.journal().position()).as(name).isEqualTo(before);
            }
        }

        List<Revision> revisions(UUID id, RecordKind<?> kind) {
            return kind.among(own.journal().ofRecord(id));
        }
    }

    private static void count(String name, int outcome) {
        OUTCOMES.computeIfAbsent(name, _ -> new int[2])[outcome]++;
    }

    /** A test of which everything is refused shows nothing. */
    @AfterAll
    static void eachActIsDoneOnMost() {
        OUTCOMES.forEach((name, counts) ->
                assertThat(counts[0]).as("%s is done", name).isGreaterThan(counts[1]));
    }

    private static Map<String, Object> tree(String json) {
        return CanonicalJson.read(json.getBytes(UTF_8));
    }

    private static void eachSeed(String json, Acts acts) {
        Repetitions.seeds(60, 5_000)
                .forEach(seed -> {
                    Map<String, Object> body =
                            new BodyMutator(new Random(seed)).damaged(tree(json));
                    try {
                        acts.on(new World(seed), body, new Random(seed));
                    } catch (AssertionError | RuntimeException e) {
                        throw new AssertionError("seed " + seed + ", " + body, e);
                    }
                });
    }

    private interface Acts {
        void on(World world, Map<String, Object> body, Random random);
    }

    private static String operation(String steps) {
        return "{\"code\":\"SENTINEL-2009\",\"first\":\"2009-08-01\",\"last\":\"2009-09-30\","
                + "\"steps\":"
                + steps
                + ",\"title\":{\"en\":\"Sentinel\",\"ru\":\"Страж\"}}";
    }

    private static String step(int number, String more) {
        return line(number, "\"act\":\"CLOSE\"," + more + SUPERVISOR);
    }

    private static String line(int number, String more) {
        return "{\"id\":\"" + LINE + number + "\",\"pos\":" + number + "," + more + "}";
    }

    private static String closedAndReopened() {
        String reopened = line(2, "\"act\":\"REOPEN\",\"step\":\"" + LINE + "1\"," + SUPERVISOR);
        return "[" + step(1, "\"cases\":3,") + "," + reopened + "]";
    }

    @Test
    void operationsAreChangedClosedReopenedAndCancelled() {
        eachSeed(
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
        World world = new World(1).with(RecordKind.OPERATION.subject(id), tree(operation(steps)));
        writeOperation(world);
        OpenOperation open = operations(world.own).open(OPERATION).orElseThrow();
        assertThat(open.state()).isEqualTo(OperationState.CANCELLED);
        assertThat(open.log().entries()).hasSizeGreaterThanOrEqualTo(3);
    }

    static List<String> lists() {
        String twice = line(1, "\"act\":\"REOPEN\"," + SUPERVISOR);
        return List.of(
                "\"closed\"",
                "{\"id\":\"" + LINE + "1\"}",
                "[\"x\",1]",
                "[" + twice + "," + twice + "]",
                "[" + twice + ",{\"act\":\"REOPEN\"}]");
    }

    /** No program marks an operation as entered in error, but a partner can. */
    @Test
    void anOperationMarkedAsEnteredInErrorIsClosed() {
        World world = new World(1);
        UUID id = DerivedId.ofOperation(OPERATION);
        var seeder = new JournalSeeder(world.partner.journal(), world.partner.signer());
        seeder.cancel(RecordKind.OPERATION.subject(id), tree(operation("[]")));
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
                                List.of()));
    }

    private static void writeOperation(World world) {
        OperationService service = operations(world.own);
        change(world, service);
        world.act("close", () -> service.close(open(service)), () -> isClosed(service));
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

    private static boolean isReported(World world, OperationDay day) {
        UUID id = DerivedId.of(day).orElseThrow();
        RecordView view = RevisionMerger.view(world.revisions(id, RecordKind.OPERATION_DAY));
        return !view.voided() && RecordKind.OPERATION_DAY.read(view.body()).equals(day);
    }

    private static void change(World world, OperationService service) {
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
        eachSeed(
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

    @Test
    void codeListsAreChanged() {
        String list =
                "{\"changes\":["
                        + line(1, "\"act\":\"ADD\",\"code\":\"K1\",\"en\":\"a\"," + ADMINISTRATOR)
                        + ","
                        + line(2, "\"act\":\"CLOSE\",\"code\":\"K1\"," + ADMINISTRATOR)
                        + "],\"list\":\"physical-forms\"}";
        eachSeed(
                list,
                (world, body, _) -> {
                    UUID id = DerivedId.ofCodeList(PHYSICAL_FORMS);
                    MemoryRegister at = world.with(RecordKind.CODE_LIST.subject(id), body).own;
                    var lists =
                            new CodeListService(
                                    at.storage(), at.session(), at.station(), at.idSource());
                    var names = new EntryNames("KG-1", "name", "имя", List.of());
                    world.act(
                            "add a code",
                            () ->
                                    lists.add(
                                            PHYSICAL_FORMS,
                                            new NewEntry(names, new TreeMap<>(), null, null)),
                            () -> codes(world).ownCodes().contains("KG-1"));
                    at.storage()
                            .reference()
                            .replace(PHYSICAL_FORMS, codes(world).merged(LocalDate.MAX));
                    world.act(
                            "close a code",
                            () -> lists.close(PHYSICAL_FORMS, "KG-1", DAY),
                            () -> codes(world).changes("KG-1").size() == 2);
                });
    }

    private static CodeListState codes(World world) {
        return CodeListState.of(
                PHYSICAL_FORMS,
                world.own.storage().reference().original(PHYSICAL_FORMS),
                world.revisions(DerivedId.ofCodeList(PHYSICAL_FORMS), RecordKind.CODE_LIST));
    }

    @Test
    void viewsAreSharedAndTakenBack() {
        eachSeed(
                "{\"views\":[" + line(1, "\"name\":\"a\",\"conditions\":\"{}\"") + "]}",
                (world, body, _) -> {
                    MemoryRegister at =
                            world.with(RecordKind.VIEWS.subject(DerivedId.VIEWS), body).own;
                    var views = at.register().sharedViews();
                    SavedView view = SavedViews.of("Героин", "героин");
                    world.act(
                            "share a view",
                            () -> views.save(view, true),
                            () -> !views.sharedIds().isEmpty());
                    world.act(
                            "take a view back",
                            () -> views.sharedIds().forEach(views::withdraw),
                            () -> views.sharedIds().isEmpty());
                });
    }

    /** A partner who signs a view first under its id owns it; sharing it says so. */
    @Test
    void aViewThatAPartnerOwnsIsNotSaidToBeShared() {
        World world = new World(1);
        var views = world.own.register().sharedViews();
        SavedView view = views.save(SavedViews.of("Героин", "героин"), false);
        world.with(
                RecordKind.VIEWS.subject(DerivedId.VIEWS),
                tree(
                        "{\"views\":[{\"conditions\":\"{}\",\"id\":\""
                                + view.id()
                                + "\",\"name\":\"a\",\"pos\":1}]}"));
        long before = world.own.journal().position();
        assertThat(code(() -> views.share(view))).isEqualTo("REC-006");
        assertThat(world.own.journal().position()).isEqualTo(before);
        assertThat(views.sharedIds()).isEmpty();
    }

    private static String code(Runnable act) {
        try {
            act.run();
            return "";
        } catch (Fault refused) {
            return refused.code();
        }
    }

    @Test
    void officersGetRoles() {
        String grants =
                "{\"grants\":["
                        + line(1, "\"roles\":[\"officer\"]," + ADMINISTRATOR)
                        + ","
                        + line(2, "\"roles\":[\"officer\",\"supervisor\"]," + ADMINISTRATOR)
                        + "],\"login\":\"bek\",\"station\":\"KG-HQ\"}";
        var bek = new Officer("bek", "Бек", "инспектор", Set.of(Role.SUPERVISOR));
        eachSeed(
                grants,
                (world, body, _) -> {
                    UUID id = DerivedId.ofOfficer("KG-HQ", "bek");
                    MemoryRegister at = world.with(RecordKind.OFFICER.subject(id), body).own;
                    var writer =
                            new RoleGrantWriter(
                                    at.journal(), at.session(), at.station(), at.idSource());
                    world.act(
                            "grant a role",
                            () -> writer.grant(bek),
                            () ->
                                    RoleLog.of(id, world.revisions(id, RecordKind.OFFICER))
                                            .roles()
                                            .getLast()
                                            .equals(List.of("supervisor")));
                });
    }

    @Test
    void nilReportsAreGivenAndWithdrawn() {
        String report =
                "{\"day\":\"2026-11-23\",\"from\":\"2026-11-23T08:00:00+06:00\","
                        + "\"station\":\"KG-HQ\",\"to\":\"2026-11-24T08:00:00+06:00\","
                        + SUPERVISOR
                        + "}";
        eachSeed(
                report,
                (world, body, random) -> {
                    UUID id = DerivedId.ofNilReport("KG-HQ", DAY);
                    var service = nilReports(world.own);
                    if (random.nextBoolean()) {
                        service.give(DAY, DAY);
                        world.partner.importFrom(world.own);
                    }
                    world.with(RecordKind.NIL_REPORT.subject(id), body);
                    world.act(
                            "give a nil report",
                            () -> service.give(DAY, DAY),
                            () -> state(world) == StationDayState.NIL);
                    world.act(
                            "withdraw a nil report",
                            () -> service.withdraw(DAY, "found it"),
                            () -> state(world) != StationDayState.NIL);
                });
    }

    private static NilReportService nilReports(MemoryRegister at) {
        return new NilReportService(at.storage(), at.session(), at::station, at.idSource());
    }

    private static StationDayState state(World world) {
        return nilReports(world.own).own(DAY, DAY).getFirst().state();
    }

    @Test
    void receiptsAreWritten() {
        String receipt =
                "{\"bundle\":\""
                        + BUNDLE
                        + "\",\"comparison\":{\"lacking\":2,\"missing\":[\"a\",\"b\"]},"
                        + "\"revisions\":{\"added\":3,\"known\":1,\"refused\":4},"
                        + SUPERVISOR
                        + "}";
        ReceiptRecord own =
                RecordKind.RECEIPT.read(
                        Map.of("bundle", BUNDLE.toString(), "revisions", Map.of("added", 7L)));
        eachSeed(
                receipt,
                (world, body, _) -> {
                    UUID id = DerivedId.ofReceipt(BUNDLE);
                    MemoryRegister at = world.with(RecordKind.RECEIPT.subject(id), body).own;
                    var writer =
                            new ReceiptWriter(
                                    at.journal(), at.session(), at.station(), at.idSource());
                    world.act(
                            "write a receipt",
                            () -> writer.accept(own),
                            () ->
                                    RecordKind.RECEIPT
                                            .stated(
                                                    world.revisions(id, RecordKind.RECEIPT)
                                                            .getLast())
                                            .filter(own::equals)
                                            .isPresent());
                });
    }

    @Test
    void recordsAreReviewed() {
        String steps = "[" + line(1, "\"act\":\"REMARK\",\"text\":\"a\"," + SUPERVISOR) + "]";
        eachSeed(
                "{\"number\":\"N-1\",\"seizure\":\"" + BUNDLE + "\",\"steps\":" + steps + "}",
                (world, body, _) -> {
                    UUID id = world.partner.register().newRecordId();
                    SaveResult saved =
                            world.partner
                                    .register()
                                    .record(
                                            SaveRequest.ofNew(
                                                    id, Seizures.complete(), SaveIntent.SUBMIT));
                    assertThat(saved).isInstanceOf(SaveResult.Saved.class);
                    body.replace("seizure", BUNDLE.toString(), id.toString());
                    UUID sheet = DerivedId.ofReview(id);
                    MemoryRegister at = world.with(RecordKind.REVIEW.subject(sheet), body).own;
                    var reviews =
                            new ReviewService(
                                    at.storage(),
                                    at.register(),
                                    at.session(),
                                    at.station(),
                                    at.idSource());
                    var result = new ArrayList<ReviewResult>();
                    world.act(
                            "send back",
                            () -> {
                                result.add(
                                        reviews.returnForCorrection(
                                                SeenRecord.of(at.register().open(id).orElseThrow()),
                                                "weigh it without the bag",
                                                List.of()));
                                return result.getFirst() instanceof ReviewResult.Written;
                            },
                            () ->
                                    at.register()
                                            .open(id)
                                            .orElseThrow()
                                            .review()
                                            .lastReturn()
                                            .isPresent());
                });
    }

    static List<HostileBody> bodies() {
        return HostileBodies.all();
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void seizuresAreChangedResolvedCancelledAndRestored(HostileBody hostile) {
        write(new World(1), hostile.body());
    }

    @Test
    void seizuresDamagedAtRandomAreChangedToo() {
        Repetitions.seeds(60, 5_000)
                .forEach(seed -> {
                    Map<String, Object> body =
                            new BodyMutator(new Random(seed)).damaged(HostileBodies.valid());
                    try {
                        write(new World(seed), body);
                    } catch (AssertionError | RuntimeException e) {
                        throw new AssertionError("seed " + seed + ", " + body, e);
                    }
                });
    }

    private static void write(World world, Map<String, Object> body) {
        var id = new UUID(0x0193_0000_0000_7000L, Long.MIN_VALUE + 5);
        Register register = world.with(RecordKind.SEIZURE.subject(id), body).own.register();
        OpenRecord seen = open(register, id);
        Seizure changed =
                RecordKind.SEIZURE
                        .shape()
                        .with(seen.seizure(), NARRATIVE_SUMMARY.pointer(), "weighed again");
        world.act(
                "save",
                () ->
                        register.record(
                                        SaveRequest.ofChange(seen, changed, SaveIntent.SAVE)
                                                .withReason("weighed again", Set.of()))
                                instanceof SaveResult.Saved,
                () -> isRead(open(register, id).seizure(), changed));
        world.act(
                "mark as entered in error",
                () -> register.cancel(id, "twice"),
                () -> open(register, id).view().voided());
        world.act(
                "restore",
                () -> register.restore(id, "once"),
                () -> !open(register, id).view().voided());
        resolve(world, id, body);
    }

    private static boolean isRead(Seizure read, Seizure meant) {
        return read.narrative().equals(meant.narrative())
                && read.items().equals(meant.items())
                && read.parties().equals(meant.parties())
                && read.evidence().equals(meant.evidence());
    }

    /** The partner, who has not seen what was changed here, signs the body again. */
    private static void resolve(World world, UUID id, Map<String, Object> body) {
        var seeder = new JournalSeeder(world.partner.journal(), world.partner.signer());
        seeder.write(
                id,
                RevisionKind.PUT,
                body,
                List.of(world.partner.journal().ofRecord(id).getFirst().id()));
        world.own.importFrom(world.partner);
        Register register = world.own.register();
        OpenRecord seen = open(register, id);
        if (!seen.view().conflicts().isEmpty()) {
            world.act(
                    "resolve",
                    () ->
                            register.resolve(seen, ConflictDecisions.DISPLAYED, "by telephone")
                                    instanceof SaveResult.Saved,
                    () -> open(register, id).view().conflicts().isEmpty());
        }
    }

    private static OpenRecord open(Register register, UUID id) {
        return register.open(id).orElseThrow();
    }
}
