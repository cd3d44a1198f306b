package rubezh.bundle;

import module java.base;

import rubezh.authority.StationGrant;
import rubezh.bundle.HostileHistory.Desk;
import rubezh.domain.codelist.EntryChange;
import rubezh.domain.codelist.EntryNames;
import rubezh.domain.grant.GrantAct;
import rubezh.domain.grant.GrantRecord;
import rubezh.domain.grant.GrantStep;
import rubezh.domain.review.ReviewAct;
import rubezh.domain.review.ReviewRecord;
import rubezh.domain.review.ReviewStep;
import rubezh.domain.view.ViewLine;
import rubezh.domain.view.ViewRecord;
import rubezh.journal.RecordView;
import rubezh.journal.Revision;
import rubezh.journal.RevisionId;
import rubezh.journal.RevisionKind;
import rubezh.journal.RevisionMerger;
import rubezh.journal.StoredRevision;
import rubezh.journal.ValueTree;
import rubezh.json.BoundId;
import rubezh.json.DerivedId;
import rubezh.json.RecordKind;
import rubezh.register.revision.RecordEdit;
import rubezh.register.revision.RevisionWriter;

/** What the officers of an honest station write at random in a history. */
final class HonestRevisions {
    private static final List<List<String>> PARTICIPANTS =
            List.of(List.of(), List.of("KG-OSH"), List.of("KZ", "KG-DOS"), List.of("KG"));

    private final Random random;
    private final Desk desk;
    private final RevisionWriter writer;
    private final Supplier<UUID> ids;
    private final Map<UUID, UUID> bound;

    /**
     * @param bound receives the ids that are bound to a computer, each with the computer
     */
    HonestRevisions(
            Random random,
            Desk desk,
            RevisionWriter writer,
            Supplier<UUID> ids,
            Map<UUID, UUID> bound) {
        this.random = random;
        this.desk = desk;
        this.writer = writer;
        this.ids = ids;
        this.bound = bound;
    }

    private void write(RecordEdit<?> edit) {
        writer.run(chain -> writer.write(chain, edit, null));
    }

    private static RecordEdit<?> put(RecordEdit<?> edit, String pointer, Object value) {
        return edit.put(List.of(pointer), ValueTree.treeOf(pointer, value));
    }

    private UUID boundId() {
        UUID id = new BoundId(ids, desk.journal().replica()).next();
        bound.put(id, desk.journal().replica());
        return id;
    }

    /** Begins a case, now and then under an id as older programs gave them. */
    void beginCase() {
        UUID id = random.nextInt(4) == 0 ? ids.get() : boundId();
        var edit = RecordEdit.create(RecordKind.SEIZURE, id);
        String line = "/items/" + ids.get();
        put(edit, "/header/status", "SUBMITTED");
        put(edit, "/header/station", desk.station());
        if (random.nextInt(3) == 0) {
            put(edit, "/header/operation", randomOf(HostileHistory.CODES));
        }
        put(edit, line + "/pos", 1L);
        write(put(edit, line + "/amount", "855 GRM"));
    }

    /** Changes or cancels a record that is there; of another station that is an offer. */
    void change(RecordKind<?> kind, String pointer) {
        some(kind)
                .ifPresent(id -> {
                    RecordEdit<?> edit = writer.edit(kind, id).settle();
                    switch (random.nextInt(6)) {
                        case 0 -> write(edit.stateRecord().as(RevisionKind.VOID));
                        case 1 -> write(edit.stateRecord());
                        case 2 -> removeLine(edit);
                        default -> write(put(edit, pointer, someText()));
                    }
                });
    }

    private void removeLine(RecordEdit<?> edit) {
        ValueTree.leaves(edit.body()).keySet().stream()
                .filter(pointer -> pointer.startsWith("/items/"))
                .findFirst()
                .map(pointer -> pointer.substring(0, "/items/".length() + 36))
                .ifPresent(line -> write(edit.put(List.of(line), Map.of())));
    }

    /** Returns a record of a kind of which anything counts here. */
    private Optional<UUID> some(RecordKind<?> kind) {
        List<UUID> ids =
                desk.journal().ofAll().stream()
                        .map(StoredRevision::revision)
                        .filter(kind::isOf)
                        .map(one -> one.subject().recordId())
                        .distinct()
                        .filter(id -> !writer.revisionsOf(id, kind).isEmpty())
                        .toList();
        return ids.isEmpty() ? Optional.empty() : Optional.of(randomOf(ids));
    }

    private boolean owns(RecordKind<?> kind, UUID id) {
        List<Revision> all = kind.among(desk.journal().ofRecord(id));
        return writer.authority().isOwner(all, desk.journal().replica());
    }

    /** Lets another honest station review, or ends that and keeps what it decided by then. */
    void grant() {
        List<StationGrant> given =
                writer.authority().grants().grants().stream()
                        .filter(one -> one.given().station().equals(desk.station()))
                        .toList();
        String to = randomOf(HostileHistory.HONEST);
        GrantStep step = HostileRevisions.grant(ids.get(), GrantAct.GIVE, to, desk.station(), null);
        if (!given.isEmpty() && random.nextBoolean()) {
            StationGrant ended = randomOf(given);
            step =
                    HostileRevisions.grant(ids.get(), GrantAct.END, null, null, ended.given().id())
                            .keeping(
                                    HostileRevisions.decisions(
                                            desk.journal(),
                                            one ->
                                                    writer.authority()
                                                            .signer(one)
                                                            .equals(ended.station())));
        }
        var edit =
                writer.edit(
                        RecordKind.GRANT,
                        DerivedId.ofGrants(desk.station()),
                        one -> RecordKind.GRANT.stated(one).isPresent());
        var steps = new ArrayList<>(edit.record().steps());
        steps.add(step.at(steps.size() + 1));
        write(edit.set(new GrantRecord(desk.station(), steps)));
    }

    void review() {
        some(RecordKind.SEIZURE).ifPresent(this::review);
    }

    private void review(UUID id) {
        List<String> heads =
                RevisionMerger.view(writer.revisionsOf(id, RecordKind.SEIZURE)).heads().stream()
                        .map(RevisionId::hex)
                        .toList();
        var edit = writer.edit(RecordKind.REVIEW, DerivedId.ofReview(id));
        var steps = new ArrayList<>(edit.record().steps());
        List<Revision> all = RecordKind.SEIZURE.among(desk.journal().ofRecord(id));
        ReviewAct act =
                writer.authority().isReviewer(all, desk.journal().replica())
                        ? randomOf(
                                List.of(
                                        ReviewAct.APPROVE,
                                        ReviewAct.APPROVE,
                                        ReviewAct.RETURN,
                                        ReviewAct.WITHDRAW))
                        : ReviewAct.REMARK;
        ReviewStep step = ReviewStep.of(ids.get(), act, heads).takenBy(HostileRevisions.BOSS);
        boolean withdraws = act == ReviewAct.WITHDRAW && !steps.isEmpty();
        steps.add((withdraws ? step.of(randomOf(steps).id()) : step).at(steps.size() + 1));
        write(edit.set(new ReviewRecord(id, "", steps)));
    }

    void decideOffer() {
        some(RecordKind.SEIZURE).ifPresent(id -> decideOffer(RecordKind.SEIZURE, id));
        some(RecordKind.OPERATION).ifPresent(id -> decideOffer(RecordKind.OPERATION, id));
    }

    /** Takes an offer over, or declines it, as an owner. */
    private void decideOffer(RecordKind<?> kind, UUID id) {
        List<Revision> all = kind.among(desk.journal().ofRecord(id));
        List<Revision> offers = writer.authority().offers(all);
        if (offers.isEmpty() || !owns(kind, id)) {
            return;
        }
        Revision offer = randomOf(offers);
        RecordView own = RevisionMerger.view(writer.authority().counting(all));
        var heads = new ArrayList<>(own.heads());
        heads.add(offer.id());
        RecordView after = RevisionMerger.asOf(all, heads);
        Map<String, Object> body = random.nextBoolean() ? after.body() : own.body();
        write(
                RecordEdit.of(kind, after, all)
                        .replace(body)
                        .state(offer.content().changed())
                        .settle());
    }

    void operation() {
        UUID id = some(RecordKind.OPERATION).orElse(null);
        if (id == null || random.nextInt(4) == 0) {
            String code = randomOf(HostileHistory.CODES);
            UUID place = HostileRevisions.operation(code);
            if (writer.revisionsOf(place, RecordKind.OPERATION).isEmpty()) {
                var edit = put(writer.edit(RecordKind.OPERATION, place), "/code", code);
                write(put(edit, "/mandate/participants", randomOf(PARTICIPANTS)));
            }
        } else if (random.nextBoolean() && owns(RecordKind.OPERATION, id)) {
            var edit = writer.edit(RecordKind.OPERATION, id);
            Map<String, Object> step =
                    HostileRevisions.step(random, ids.get(), List.of("CLOSE", "REOPEN"));
            write(
                    edit.put(
                            List.of("/steps/" + step.get("id")),
                            HostileRevisions.withLine(edit.body(), "steps", step)));
        } else {
            change(RecordKind.OPERATION, "/title/stage");
        }
    }

    void day() {
        String code = randomOf(HostileHistory.CODES);
        UUID id = HostileRevisions.day(code, desk.station());
        RecordEdit<?> edit = writer.edit(RecordKind.OPERATION_DAY, id);
        put(edit, "/operation", code);
        put(edit, "/station", desk.station());
        put(edit, "/day", HostileRevisions.DAY);
        write(put(edit, "/staff", (long) random.nextInt(9)));
    }

    void watch() {
        if (random.nextBoolean()) {
            change(RecordKind.WATCH_ENTRY, "/text");
            return;
        }
        UUID id = boundId();
        var edit = RecordEdit.create(RecordKind.WATCH_ENTRY, id);
        put(edit, "/by/roles", List.of("supervisor"));
        put(edit, "/kind", "PLATE");
        write(put(edit, "/text", someText()));
    }

    void code() {
        var edit = writer.edit(RecordKind.CODE_LIST, DerivedId.ofCodeList(HostileHistory.LIST));
        String code = "KG-" + random.nextInt(4);
        String name = desk.station() + " " + someText();
        var names = new EntryNames(code, name, name, List.of());
        EntryChange change =
                switch (random.nextInt(5)) {
                    case 0, 1 -> EntryChange.adding(names, List.of(), null, null);
                    case 2 -> EntryChange.renaming(names, null);
                    case 3 -> EntryChange.closing(code, HostileRevisions.LAST);
                    default -> EntryChange.mapping(code, "KG-" + random.nextInt(4));
                };
        var changes = new ArrayList<>(edit.record().changes());
        changes.add(change.as(ids.get(), changes.size() + 1, HostileRevisions.BOSS));
        write(edit.set(HostileRevisions.list(changes)));
    }

    void view() {
        var edit = writer.edit(RecordKind.VIEWS, DerivedId.VIEWS);
        var views = new ArrayList<>(edit.record().views());
        UUID id = boundId();
        views.add(
                new ViewLine(
                        id,
                        views.size() + 1,
                        desk.station() + " " + someText(),
                        HostileRevisions.CONDITIONS,
                        null));
        write(edit.set(new ViewRecord(views)));
    }

    void nilReport() {
        UUID id = DerivedId.ofNilReport(desk.station(), LocalDate.parse(HostileRevisions.DAY));
        RecordEdit<?> edit = writer.edit(RecordKind.NIL_REPORT, id);
        put(edit, "/station", desk.station());
        put(edit, "/day", HostileRevisions.DAY);
        write(
                random.nextInt(3) == 0
                        ? edit.stateRecord().as(RevisionKind.VOID)
                        : edit.stateRecord());
    }

    private String someText() {
        return "v" + random.nextInt(6);
    }

    private <T> T randomOf(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
