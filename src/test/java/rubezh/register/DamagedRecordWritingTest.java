package rubezh.register;

import static org.assertj.core.api.Assertions.assertThat;
import static rubezh.domain.reference.CodeListId.PHYSICAL_FORMS;

import module java.base;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import rubezh.domain.codelist.EntryNames;
import rubezh.domain.receipt.ReceiptRecord;
import rubezh.domain.station.StationDayState;
import rubezh.fixtures.LongTest;
import rubezh.fixtures.MemoryRegister;
import rubezh.fixtures.Seizures;
import rubezh.json.DerivedId;
import rubezh.json.RecordKind;
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
 * Records other than cases and operations, with wrong values anywhere, signed by the valid key of a
 * partner, are written over by each service that writes their kind.
 */
@LongTest
final class DamagedRecordWritingTest {
    private static final LocalDate DAY = LocalDate.parse("2026-11-23");
    private static final UUID BUNDLE = new UUID(0x0193_0000_0000_7000L, Long.MIN_VALUE + 0x77);
    private static final String ADMINISTRATOR = "\"by\":{\"roles\":[\"administrator\"]}";

    @AfterAll
    static void eachActIsDoneOnMost() {
        DamagedWorld.assertMostAreDone();
    }

    @Test
    void codeListsAreChanged() {
        String list =
                "{\"changes\":["
                        + DamagedWorld.line(
                                1, "\"act\":\"ADD\",\"code\":\"K1\",\"en\":\"a\"," + ADMINISTRATOR)
                        + ","
                        + DamagedWorld.line(2, "\"act\":\"CLOSE\",\"code\":\"K1\"," + ADMINISTRATOR)
                        + "],\"list\":\"physical-forms\"}";
        DamagedWorld.eachSeed(
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

    private static CodeListState codes(DamagedWorld world) {
        return CodeListState.of(
                PHYSICAL_FORMS,
                world.own.storage().reference().original(PHYSICAL_FORMS),
                world.revisions(DerivedId.ofCodeList(PHYSICAL_FORMS), RecordKind.CODE_LIST),
                _ -> true);
    }

    @Test
    void viewsAreSharedAndTakenBack() {
        DamagedWorld.eachSeed(
                "{\"views\":["
                        + DamagedWorld.line(1, "\"name\":\"a\",\"conditions\":\"{}\"")
                        + "]}",
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

    /**
     * A partner who signs a view first under an id that is bound to no computer, as older programs
     * gave them, owns it; sharing it says so.
     */
    @Test
    void aViewThatAPartnerOwnsIsNotSaidToBeShared() {
        DamagedWorld world = new DamagedWorld(1);
        var views = world.own.register().sharedViews();
        UUID unbound = world.own.register().newLineId();
        SavedView view = SavedViews.of("Героин", "героин").renamed(unbound, "Героин");
        world.with(
                RecordKind.VIEWS.subject(DerivedId.VIEWS),
                DamagedWorld.tree(
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
                        + DamagedWorld.line(1, "\"roles\":[\"officer\"]," + ADMINISTRATOR)
                        + ","
                        + DamagedWorld.line(
                                2, "\"roles\":[\"officer\",\"supervisor\"]," + ADMINISTRATOR)
                        + "],\"login\":\"bek\",\"station\":\"KG-HQ\"}";
        var bek = new Officer("bek", "Бек", "инспектор", Set.of(Role.SUPERVISOR));
        DamagedWorld.eachSeed(
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
                        + DamagedWorld.SUPERVISOR
                        + "}";
        DamagedWorld.eachSeed(
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

    private static StationDayState state(DamagedWorld world) {
        return nilReports(world.own).own(DAY, DAY).getFirst().state();
    }

    @Test
    void receiptsAreWritten() {
        String receipt =
                "{\"bundle\":\""
                        + BUNDLE
                        + "\",\"comparison\":{\"lacking\":2,\"missing\":[\"a\",\"b\"]},"
                        + "\"revisions\":{\"added\":3,\"known\":1,\"refused\":4},"
                        + DamagedWorld.SUPERVISOR
                        + "}";
        ReceiptRecord own =
                RecordKind.RECEIPT.read(
                        Map.of("bundle", BUNDLE.toString(), "revisions", Map.of("added", 7L)));
        DamagedWorld.eachSeed(
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

    private static UUID submitted(Register register) {
        UUID id = register.newRecordId();
        var request = SaveRequest.ofNew(id, Seizures.complete(), SaveIntent.SUBMIT);
        assertThat(register.record(request)).isInstanceOf(SaveResult.Saved.class);
        return id;
    }

    @Test
    void recordsAreReviewed() {
        String steps =
                "["
                        + DamagedWorld.line(
                                1, "\"act\":\"REMARK\",\"text\":\"a\"," + DamagedWorld.SUPERVISOR)
                        + "]";
        DamagedWorld.eachSeed(
                "{\"number\":\"N-1\",\"seizure\":\"" + BUNDLE + "\",\"steps\":" + steps + "}",
                (world, body, _) -> {
                    UUID id = submitted(world.partner.register());
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
}
