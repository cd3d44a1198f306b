package rubezh.bundle;

import module java.base;

import rubezh.authority.Authority;
import rubezh.domain.codelist.EntryChange;
import rubezh.domain.codelist.EntryNames;
import rubezh.domain.reference.Code.Country;
import rubezh.domain.reference.CodeListId;
import rubezh.domain.review.ReviewAct;
import rubezh.domain.review.ReviewRecord;
import rubezh.domain.review.ReviewStep;
import rubezh.domain.station.Station;
import rubezh.domain.view.ViewLine;
import rubezh.domain.view.ViewRecord;
import rubezh.fixtures.MemoryJournal;
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
import rubezh.register.revision.IdSource;
import rubezh.register.revision.RecordEdit;
import rubezh.register.revision.RevisionWriter;
import rubezh.security.Fingerprint;
import rubezh.security.Installation;
import rubezh.security.InstallationLookup;
import rubezh.security.Officer;
import rubezh.security.Role;
import rubezh.security.Session;
import rubezh.security.Signer;

/**
 * Random history of records of all kinds at two posts and headquarters, some of their computers
 * copied or put back under a new key, and at a station that signs whatever it likes under a key
 * that everybody knows. Honest stations write as the program does: what holds where they are.
 */
final class HostileHistory {
    static final String HEADQUARTERS = "KG-HQ";
    static final String HOSTILE = "KG-EVL";
    static final CodeListId LIST = CodeListId.PHYSICAL_FORMS;
    private static final List<String> HONEST = List.of("KG-DOS", "KG-OSH", HEADQUARTERS);
    private static final List<String> CODES = List.of("BARRIER-2026", "SENTINEL-2009");
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-24T22:27:38+06:00");
    private static final byte[] NO_KEY = new byte[32];

    /** Computer of a station. */
    record Desk(String station, MemoryJournal journal, Map<String, RevisionWriter> writers) {}

    private final Random random;
    private final SecureRandom salts;
    private final Map<UUID, Installation> known = new HashMap<>();
    private final List<Desk> desks = new ArrayList<>();
    private final Desk hostile;
    private final Map<UUID, UUID> bound = new HashMap<>();
    private final boolean isLed;
    private final HostileRevisions forger;
    private long times = 0x0193_0000_0000_7000L;
    private int computers;

    /**
     * Makes a history.
     *
     * @param seed the same gives the same history
     */
    HostileHistory(long seed) {
        this.random = new Random(seed);
        this.salts = new RepeatableSalts(seed);
        this.isLed = random.nextInt(5) > 0;
        HONEST.forEach(station -> desks.add(desk(station, List.of())));
        this.hostile = desk(HOSTILE, List.of());
        this.forger = new HostileRevisions(random, hostile.journal(), this::newId);
        for (int steps = 25 + random.nextInt(40); steps > 0; steps--) {
            step();
        }
    }

    /** Salts of one history, so that its revisions have the same ids each time. */
    private static final class RepeatableSalts extends SecureRandom {
        private static final long serialVersionUID = 1L;
        private final Random random;

        RepeatableSalts(long seed) {
            this.random = new Random(seed);
        }

        @Override
        public void nextBytes(byte[] bytes) {
            random.nextBytes(bytes);
        }
    }

    /** Signs nothing, as neither reader looks at the signature of a line. */
    private record NoSigner(UUID replica) implements Signer {
        @Override
        public byte[] publicKey() {
            return NO_KEY;
        }

        @Override
        public byte[] sign(byte[] message) {
            return new byte[64];
        }
    }

    /** Returns who the signers are. */
    InstallationLookup installations() {
        return replica -> Optional.ofNullable(known.get(replica));
    }

    /** Returns the code of headquarters; empty where nobody is. */
    Optional<String> headquarters() {
        return isLed ? Optional.of(HEADQUARTERS) : Optional.empty();
    }

    /** Returns the stations of all computers. */
    Map<String, Object> stations() {
        var stations = new TreeMap<String, Object>();
        known.forEach((replica, one) -> stations.put(replica.toString(), one.station()));
        return stations;
    }

    /** Returns the honest computers that ids were bound to. */
    Map<UUID, UUID> bound() {
        return Map.copyOf(bound);
    }

    /** Returns the station that really signed a revision. */
    String signer(Revision revision) {
        return station(revision.link().replica());
    }

    String station(UUID replica) {
        return Objects.requireNonNull(known.get(replica)).station();
    }

    /** Returns the computers, the hostile one last. */
    List<Desk> desks() {
        return Stream.concat(desks.stream(), Stream.of(hostile)).toList();
    }

    /** Gives every computer what any has, to each in another order. */
    void deliverEverything() {
        var everything = new ArrayList<StoredRevision>();
        desks().forEach(desk -> everything.addAll(desk.journal().ofAll()));
        for (Desk desk : desks()) {
            Collections.shuffle(everything, random);
            desk.journal().accept(everything, () -> {});
        }
    }

    private Desk desk(String station, List<StoredRevision> kept) {
        computers++;
        UUID replica = new UUID(random.nextLong(), Long.MIN_VALUE | computers);
        boolean leads = isLed && station.equals(HEADQUARTERS);
        known.put(replica, new Installation(replica, station, Fingerprint.ofKey(NO_KEY), leads));
        return desk(station, new MemoryJournal(replica), kept);
    }

    private Desk desk(String station, MemoryJournal journal, List<StoredRevision> kept) {
        journal.accept(kept, () -> {});
        var place =
                new Station(
                        station,
                        "Пост",
                        "Post",
                        new Country("KG"),
                        ZoneId.of("Asia/Bishkek"),
                        Station.USUAL_DAY_START,
                        false,
                        "A");
        var source = new IdSource(NOW::toInstant, this::newId, salts);
        var writers = new TreeMap<String, RevisionWriter>();
        for (String login : List.of("asanov", "osmonova")) {
            var officer = new Officer(login, "", "", Role.OF_FOUNDER);
            var session = new Session(officer, MemoryStation.OPEN, new NoSigner(journal.replica()));
            var authority = new Authority(installations());
            writers.put(login, new RevisionWriter(journal, authority, session, place, source));
        }
        return new Desk(station, journal, writers);
    }

    private UUID newId() {
        times += 0x1_0000L;
        return new UUID(times, Long.MIN_VALUE | random.nextInt(Integer.MAX_VALUE));
    }

    private void step() {
        Desk desk = randomOf(desks);
        switch (random.nextInt(24)) {
            case 0, 1, 2, 3 -> deliver(desk, randomOf(desks()));
            case 4, 5 -> deliver(desk, hostile);
            case 6 -> deliver(hostile, desk);
            case 7 -> copyOrPutBack(desk);
            case 8, 9, 10, 11, 12, 13 -> {
                forger.write();
                deliver(hostile, desk);
            }
            default -> act(desk);
        }
    }

    private void deliver(Desk from, Desk to) {
        var bundle = new ArrayList<>(from.journal().ofAll());
        if (random.nextInt(3) == 0) {
            bundle.removeIf(_ -> random.nextInt(3) == 0);
        }
        to.journal().accept(bundle, () -> {});
    }

    private void copyOrPutBack(Desk desk) {
        List<StoredRevision> all = desk.journal().ofAll();
        if (random.nextBoolean()) {
            List<StoredRevision> kept = all.subList(0, random.nextInt(all.size() + 1));
            desks.set(desks.indexOf(desk), desk(desk.station(), kept));
        } else if (desks.size() < 6) {
            desks.add(desk(desk.station(), new MemoryJournal(desk.journal().replica()), all));
        }
    }

    private void act(Desk desk) {
        var writer = randomOf(List.copyOf(desk.writers().values()));
        var honest = new HonestRevisions(desk, writer);
        switch (random.nextInt(12)) {
            case 0 -> honest.beginCase();
            case 1, 2 -> honest.change(RecordKind.SEIZURE, "/narrative/summary");
            case 3 -> honest.review();
            case 4 -> honest.decideOffer();
            case 5, 6 -> honest.operation();
            case 7 -> honest.day();
            case 8 -> honest.watch();
            case 9 -> honest.code();
            case 10 -> honest.view();
            default -> honest.nilReport();
        }
    }

    private String someText() {
        return "v" + random.nextInt(6);
    }

    private <T> T randomOf(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    /** What the officers of an honest station write. */
    private final class HonestRevisions {
        private final Desk desk;
        private final RevisionWriter writer;

        HonestRevisions(Desk desk, RevisionWriter writer) {
            this.desk = desk;
            this.writer = writer;
        }

        private void write(RecordEdit<?> edit) {
            writer.run(chain -> writer.write(chain, edit, null));
        }

        private static RecordEdit<?> put(RecordEdit<?> edit, String pointer, Object value) {
            return edit.put(List.of(pointer), ValueTree.treeOf(pointer, value));
        }

        private UUID boundId() {
            UUID id = new BoundId(HostileHistory.this::newId, desk.journal().replica()).next();
            bound.put(id, desk.journal().replica());
            return id;
        }

        /** Begins a case, now and then under an id as older programs gave them. */
        void beginCase() {
            UUID id = random.nextInt(4) == 0 ? newId() : boundId();
            var edit = RecordEdit.create(RecordKind.SEIZURE, id);
            String line = "/items/" + newId();
            put(edit, "/header/status", "SUBMITTED");
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
            ReviewAct act =
                    owns(RecordKind.SEIZURE, id)
                            ? randomOf(
                                    List.of(
                                            ReviewAct.APPROVE,
                                            ReviewAct.APPROVE,
                                            ReviewAct.RETURN,
                                            ReviewAct.WITHDRAW))
                            : ReviewAct.REMARK;
            ReviewStep step = ReviewStep.of(newId(), act, heads).takenBy(HostileRevisions.BOSS);
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
                String code = randomOf(CODES);
                UUID place = HostileRevisions.operation(code);
                if (writer.revisionsOf(place, RecordKind.OPERATION).isEmpty()) {
                    write(put(writer.edit(RecordKind.OPERATION, place), "/code", code));
                }
            } else if (random.nextBoolean() && owns(RecordKind.OPERATION, id)) {
                var edit = writer.edit(RecordKind.OPERATION, id);
                Map<String, Object> step =
                        HostileRevisions.step(random, newId(), List.of("CLOSE", "REOPEN"));
                write(
                        edit.put(
                                List.of("/steps/" + step.get("id")),
                                HostileRevisions.withLine(edit.body(), "steps", step)));
            } else {
                change(RecordKind.OPERATION, "/title/stage");
            }
        }

        void day() {
            String code = randomOf(CODES);
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
            var edit = writer.edit(RecordKind.CODE_LIST, DerivedId.ofCodeList(LIST));
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
            changes.add(change.as(newId(), changes.size() + 1, HostileRevisions.BOSS));
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
    }
}
