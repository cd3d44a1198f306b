package rubezh.bundle;

import module java.base;

import rubezh.authority.Authority;
import rubezh.authority.GrantSource;
import rubezh.bundle.roster.HistoryRoster;
import rubezh.domain.reference.Code.Country;
import rubezh.domain.reference.CodeListId;
import rubezh.domain.station.Station;
import rubezh.fixtures.MemoryJournal;
import rubezh.journal.Revision;
import rubezh.journal.StoredRevision;
import rubezh.json.DerivedId;
import rubezh.json.RecordKind;
import rubezh.register.revision.IdSource;
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
 * copied, put back under a new key or revoked, and at a station that signs whatever it likes under
 * a key that everybody knows. Honest stations write as the program does: what holds where they are.
 * In some, everybody is sent everything; in others a post gets what is meant for it.
 */
final class HostileHistory {
    static final String HEADQUARTERS = "KG-HQ";
    static final String HOSTILE = "KG-EVL";
    static final CodeListId LIST = CodeListId.PHYSICAL_FORMS;
    static final List<String> HONEST = List.of("KG-DOS", "KG-OSH", HEADQUARTERS);
    static final List<String> CODES = List.of("BARRIER-2026", "SENTINEL-2009");
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-24T22:27:38+06:00");
    private static final byte[] NO_KEY = new byte[32];

    /** Computer of a station. */
    record Desk(String station, MemoryJournal journal, Map<String, RevisionWriter> writers) {}

    private final Random random;
    private final SecureRandom salts;
    private final Map<UUID, Installation> known = new HashMap<>();
    private final Map<UUID, String> computers = new TreeMap<>();
    private final List<Desk> desks = new ArrayList<>();
    private final Desk hostile;
    private final Map<UUID, UUID> bound = new HashMap<>();
    private final boolean isLed;
    private final HostileRevisions forger;
    private final HistoryRoster roster;
    private final HistoryExchange exchange;
    private long times = 0x0193_0000_0000_7000L;

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
        this.roster = new HistoryRoster(random, leader().journal().replica());
        this.exchange =
                new HistoryExchange(
                        roster,
                        leader().journal().replica(),
                        isLed && random.nextBoolean(),
                        new Authority(installations()),
                        Collections.unmodifiableMap(computers));
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

    /** Returns whether posts are sent what is meant for them alone. */
    boolean isFiltered() {
        return exchange.isFiltered();
    }

    /** Returns the first computer of headquarters, which is neither put back nor revoked. */
    Desk leader() {
        return Objects.requireNonNull(desks.get(HONEST.indexOf(HEADQUARTERS)));
    }

    /** Returns the computers of posts that write honestly, revoked ones among them. */
    List<Desk> posts() {
        return desks.stream().filter(desk -> !desk.station().equals(HEADQUARTERS)).toList();
    }

    /** Returns the records that headquarters has and that are meant for a station. */
    Set<UUID> meantFor(String station) {
        return exchange.meant(leader()).of(station);
    }

    /**
     * Returns whether a post has those revisions that a record is told by that headquarters has,
     * and no more: its own and its review, of a roster all that are told of computers.
     */
    boolean isSame(Revision.Subject subject, Desk post) {
        UUID id = subject.recordId();
        Predicate<StoredRevision> tells =
                one ->
                        one.revision().subject().recordId().equals(id)
                                || one.revision()
                                        .subject()
                                        .recordId()
                                        .equals(DerivedId.ofReview(id))
                                || subject.kind().equals("roster")
                                        && RecordKind.INSTALLATION.isOf(one.revision());
        return HistoryExchange.ids(post.journal().ofAll().stream().filter(tells).toList())
                .equals(
                        HistoryExchange.ids(
                                leader().journal().ofAll().stream().filter(tells).toList()));
    }

    /** Returns a journal with the revisions of a computer in another order. */
    MemoryJournal inAnotherOrder(Desk desk) {
        var all = new ArrayList<>(desk.journal().ofAll());
        Collections.shuffle(all, random);
        var other = new MemoryJournal(desk.journal().replica());
        other.accept(all, () -> {});
        return other;
    }

    /** Returns the computers that headquarters revoked. */
    Set<UUID> revoked() {
        return roster.revoked(leader().journal().ofAll());
    }

    /**
     * Gives every computer what any has, to each in another order; where posts get what is meant
     * for them, headquarters has everything and passes that on.
     */
    void deliverEverything() {
        var everything = new ArrayList<StoredRevision>();
        desks().forEach(desk -> everything.addAll(desk.journal().ofAll()));
        for (Desk desk : isFiltered() ? List.of(leader()) : desks()) {
            Collections.shuffle(everything, random);
            exchange.take(hostile, desk, everything);
        }
        if (isFiltered()) {
            desks().forEach(desk -> exchange.take(leader(), desk, exchange.sent(leader(), desk)));
        }
    }

    private Desk desk(String station, List<StoredRevision> kept) {
        UUID replica = new UUID(random.nextLong(), Long.MIN_VALUE | known.size() + 1);
        computers.put(replica, station);
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
            var authority = new Authority(installations(), GrantSource.in(journal));
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
        switch (random.nextInt(26)) {
            case 0, 1, 2, 3 -> deliver(desk, randomOf(desks()));
            case 4, 5 -> deliver(desk, hostile);
            case 6 -> deliver(hostile, desk);
            case 7 -> copyOrPutBack(desk);
            case 8, 9, 10, 11, 12, 13 -> {
                forger.write();
                deliver(hostile, desk);
            }
            case 14, 15 -> writeRoster();
            default -> act(desk);
        }
    }

    /** Lets headquarters, or a copy of its computer, write its roster. */
    private void writeRoster() {
        if (isLed) {
            var with = new ArrayList<>(desks);
            with.removeIf(one -> !one.journal().replica().equals(leader().journal().replica()));
            var unsent = new ArrayList<StoredRevision>();
            desks().forEach(desk -> unsent.addAll(desk.journal().ofAll()));
            Desk some = randomOf(with);
            RevisionWriter writer = some.writers().values().iterator().next();
            roster.write(some.journal(), writer, computers, unsent);
        }
    }

    private void deliver(Desk from, Desk to) {
        List<StoredRevision> bundle = exchange.sent(from, to);
        if (random.nextInt(3) == 0) {
            bundle.removeIf(_ -> random.nextInt(3) == 0);
        }
        exchange.take(from, to, bundle);
    }

    private void copyOrPutBack(Desk desk) {
        List<StoredRevision> all = desk.journal().ofAll();
        if (random.nextBoolean() && !desk.equals(leader())) {
            List<StoredRevision> kept = all.subList(0, random.nextInt(all.size() + 1));
            desks.set(desks.indexOf(desk), desk(desk.station(), kept));
        } else if (desks.size() < 6) {
            desks.add(desk(desk.station(), new MemoryJournal(desk.journal().replica()), all));
        }
    }

    private void act(Desk desk) {
        var writer = randomOf(List.copyOf(desk.writers().values()));
        var honest = new HonestRevisions(random, desk, writer, this::newId, bound);
        switch (random.nextInt(14)) {
            case 12, 13 -> honest.grant();
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

    private <T> T randomOf(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
