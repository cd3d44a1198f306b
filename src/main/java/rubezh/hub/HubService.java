package rubezh.hub;

import module java.base;

import rubezh.bundle.Exchange;
import rubezh.bundle.verify.VerificationFinding;
import rubezh.domain.seizure.evidence.Sha256;
import rubezh.journal.Blobs;
import rubezh.journal.Journal;
import rubezh.journal.RegisterDigest;
import rubezh.journal.RevisionId;
import rubezh.journal.StationNotes;
import rubezh.journal.StoredRevision;
import rubezh.journal.VersionVector;
import rubezh.journal.VersionVector.ReplicaState;
import rubezh.register.Catalogue;
import rubezh.security.Audit;
import rubezh.security.AuditAction;
import rubezh.security.Permission;
import rubezh.security.Session;
import rubezh.text.Fault;

/**
 * The hub as a workstation works with it: made, filled from the own register, looked at, verified.
 *
 * <pre>{@code
 * HubService hub = register.hub();
 * hub.create(address, password);
 * HubCopy copy = hub.copy(address, password, n -> {});
 * }</pre>
 */
public final class HubService {
    /** Revisions that are sent in one transaction. */
    private static final int BATCH = 2_000;

    private static final String DAMAGED_BLOB = "BLB-001";
    private static final String MISCOUNTED = "HUB-020";
    private static final String LOST = "HUB-021";
    private static final String OTHER_LISTS = "HUB-022";

    private final HubConnector connector;
    private final Exchange exchange;
    private final Journal journal;
    private final Blobs blobs;
    private final Session session;
    private final Audit audit;
    private final HeldNumbers held;
    private final ConnectionNote connection;
    private final OwnSender sender;
    private final HubExchanges exchanges;
    private final Supplier<UUID> ids;

    /**
     * @param connector makes and opens hubs
     * @param exchanges makes that of a hub
     * @param register stores of the own register
     * @param ids source of the ids of hubs
     */
    public HubService(
            HubConnector connector,
            HubExchanges exchanges,
            OwnRegister register,
            Session session,
            Supplier<UUID> ids) {
        this.connector = connector;
        this.exchange = register.exchange;
        this.exchanges = exchanges;
        this.journal = register.journal;
        this.blobs = register.blobs;
        this.audit = register.audit;
        this.held = new HeldNumbers(register.notes);
        this.connection = new ConnectionNote(register.notes);
        this.sender = new OwnSender(register.journal, register.blobs, session.signer().replica());
        this.session = session;
        this.ids = ids;
    }

    /** Stores of the own register. */
    public record OwnRegister(
            Journal journal, Blobs blobs, StationNotes notes, Audit audit, Exchange exchange) {}

    /**
     * What of a computer is in a hub.
     *
     * @param station code of its station; the replica where its key is not known here
     * @param replica the computer
     * @param revisions number of its revisions
     * @param missing number of its revisions before the last one that are not there
     */
    public record HubComputer(String station, UUID replica, long revisions, long missing) {}

    /** What is in a hub, the computers by station. */
    public record HubStatus(HubAddress address, HubFacts facts, List<HubComputer> computers) {}

    /**
     * Result of a copy, read back from the hub.
     *
     * @param added revisions that the hub did not have
     * @param there revisions of the register that the hub has now
     * @param damaged revisions of the register that cannot be read and were left out
     * @param absent revisions of the register that the hub does not have after the copy
     * @param files files that the hub did not have
     * @param missingFiles files that records of the hub refer to and that are not there
     * @param register digest of the register
     * @param hub digest of the hub; equal if both have the same revisions
     */
    public record HubCopy(
            long added,
            long there,
            long damaged,
            long absent,
            long files,
            long missingFiles,
            RegisterDigest register,
            RegisterDigest hub) {
        /** Returns whether the hub has everything that could be read of the register. */
        public boolean isComplete() {
            return damaged == 0 && absent == 0;
        }
    }

    /**
     * Makes a hub in an empty database.
     *
     * @throws Fault {@code SEC-011} if no role of the officer allows it, others as {@link
     *     HubConnector#create}
     */
    public HubFacts create(HubAddress address, String password) {
        session.require(Permission.MANAGE_HUB);
        UUID id = ids.get();
        connector.create(address, password, id);
        audit.write(AuditAction.CREATE_HUB, id.toString(), Map.of("address", address.toString()));
        try (HubConnection hub = connector.open(address, password)) {
            return hub.facts();
        }
    }

    /** Returns what is in a hub. */
    public HubStatus status(HubAddress address, String password) {
        session.require(Permission.MANAGE_HUB);
        Map<UUID, String> stations = exchange.knownStations();
        try (HubConnection hub = connector.open(address, password)) {
            var computers = new ArrayList<HubComputer>();
            hub.journal()
                    .versionVector()
                    .byReplica()
                    .forEach((replica, state) ->
                            computers.add(
                                    new HubComputer(
                                            stations.getOrDefault(replica, replica.toString()),
                                            replica,
                                            state.count(),
                                            missing(state))));
            computers.sort(
                    Comparator.comparing(HubComputer::station).thenComparing(HubComputer::replica));
            return new HubStatus(address, hub.facts(), computers);
        }
    }

    private static long missing(ReplicaState state) {
        return state.gaps().stream().mapToLong(VersionVector.Gap::size).sum();
    }

    /**
     * Copies what a hub does not have of the register. May be repeated, and cancelled between two
     * transactions: what was sent stays.
     *
     * @param progress receives the number of revisions gone through
     * @throws Fault {@code SEC-011} if no role of the officer allows it, others as {@link
     *     HubConnector#open} and those of a hub that takes nothing
     */
    public HubCopy copy(HubAddress address, String password, LongConsumer progress) {
        session.require(Permission.MANAGE_HUB);
        try (HubConnection hub = connector.open(address, password)) {
            var sender = new Sender(hub.journal(), progress);
            Map<UUID, ReplicaState> here = journal.versionVector().byReplica();
            Map<UUID, ReplicaState> there = hub.journal().versionVector().byReplica();
            here.forEach((replica, state) -> {
                if (!state.equals(there.get(replica))) {
                    sender.send(replica);
                }
            });
            long files = sendFiles(hub.blobs());
            hub.lists().refresh(List.of());
            HubCopy copy = result(hub, sender, files);
            UUID id = hub.facts().id();
            held.put(id, hub.journal().versionVector());
            audit.write(
                    AuditAction.COPY_TO_HUB,
                    id.toString(),
                    Map.of(
                            "revisions", String.valueOf(copy.added()),
                            "files", String.valueOf(files)));
            return copy;
        }
    }

    private HubCopy result(HubConnection hub, Sender sender, long files) {
        var register = RegisterDigest.of(journal);
        var ofHub = RegisterDigest.of(hub.journal());
        long there = 0;
        long absent = 0;
        for (UUID replica : register.byReplica().keySet()) {
            List<RevisionId> own = journal.idsOf(replica);
            boolean equal =
                    Objects.equals(
                            register.byReplica().get(replica), ofHub.byReplica().get(replica));
            Set<RevisionId> held = equal ? Set.of() : new HashSet<>(hub.journal().idsOf(replica));
            long found = equal ? own.size() : own.stream().filter(held::contains).count();
            there += found;
            absent += own.size() - found;
        }
        long missing = hub.blobs().missing(Integer.MAX_VALUE).size();
        return new HubCopy(
                sender.added,
                there,
                sender.damaged,
                absent - sender.damaged,
                files,
                missing,
                register,
                ofHub);
    }

    private long sendFiles(Blobs target) {
        long sent = 0;
        for (Sha256 hash : target.missing(Integer.MAX_VALUE)) {
            Optional<InputStream> content = blobs.open(hash);
            if (content.isPresent() && target.put(hash, content.get())) {
                sent++;
            }
        }
        return sent;
    }

    /** Sends chains of the register to a hub, some revisions at a time. */
    private final class Sender {
        private final Journal hub;
        private final LongConsumer progress;
        private final List<StoredRevision> batch = new ArrayList<>();
        private long done;
        private long added;
        private long damaged;

        Sender(Journal hub, LongConsumer progress) {
            this.hub = hub;
            this.progress = progress;
        }

        void send(UUID replica) {
            journal.replay(replica, 1, Long.MAX_VALUE, this::add, _ -> damaged++);
            flush();
        }

        private void add(StoredRevision revision) {
            batch.add(revision);
            if (batch.size() == BATCH) {
                flush();
            }
        }

        private void flush() {
            if (!batch.isEmpty()) {
                added += hub.accept(batch, () -> {});
                done += batch.size();
                batch.clear();
                progress.accept(done);
            }
        }
    }

    /**
     * Takes bundles in at a hub.
     *
     * @throws Fault {@code SEC-011} if no role of the officer allows it, others as {@link
     *     HubConnector#open}
     */
    public void takeIn(HubAddress address, String password, Consumer<HubImporter> work) {
        session.require(Permission.IMPORT);
        try (HubConnection hub = connector.open(address, password)) {
            work.accept(new HubImporter(exchangeOn(hub), () -> sendOwn(hub)));
        }
    }

    /** Sends what was signed here since the last time, receipts among it. */
    private int sendOwn(HubConnection hub) {
        int sent = sender.send(hub.journal(), hub.blobs());
        if (sent > 0) {
            hub.lists().refresh(List.of());
        }
        return sent;
    }

    /**
     * Connects this computer with a hub: from then on what is saved goes there too, and lists and
     * papers can be those of the hub.
     *
     * @return what the hub says of itself
     * @throws Fault {@code SEC-011} if no role of the officer allows it, others as {@link
     *     HubConnector#open}; then nothing has changed
     */
    public HubFacts connect(HubAddress address, String password) {
        session.require(Permission.MANAGE_HUB);
        try (HubConnection hub = connector.open(address, password)) {
            hub.lists();
            HubFacts facts = hub.facts();
            connection.put(address, password);
            audit.write(
                    AuditAction.CONNECT_HUB,
                    facts.id().toString(),
                    Map.of("address", address.toString()));
            return facts;
        }
    }

    /** Ends the connection; what is in the hub stays there. Returns whether there was one. */
    public boolean disconnect() {
        session.require(Permission.MANAGE_HUB);
        Optional<HubAddress> before = connection.address();
        before.ifPresent(address -> {
            connection.remove();
            audit.write(AuditAction.DISCONNECT_HUB, address.database(), Map.of());
        });
        return before.isPresent();
    }

    /** Returns whether this computer is connected with a hub. */
    public boolean isConnected() {
        session.require(Permission.SIGNED_IN);
        return connection.address().isPresent();
    }

    /**
     * Opens the hub that this computer is connected with.
     *
     * @throws Fault {@code HUB-015} if there is none, others as {@link HubConnector#open}
     */
    public HubConnection openConnected() {
        session.require(Permission.SIGNED_IN);
        return connection.open(connector);
    }

    /** Returns the stores through which a register works on an open hub. */
    public ConnectedStores storesOn(HubConnection hub) {
        session.require(Permission.SIGNED_IN);
        return new ConnectedStores(
                new ConnectedJournal(
                        journal, blobs, session.signer().replica(), hub.journal(), hub.blobs()),
                new ConnectedBlobs(blobs, hub.blobs()),
                hub.lists());
    }

    /** Stores of a register that works on a hub; what is saved goes to the own file first. */
    public record ConnectedStores(Journal journal, Blobs blobs, Catalogue lists) {}

    /** Returns the exchange of bundles over an open hub. */
    public Exchange exchangeOn(HubConnection hub) {
        session.require(Permission.SIGNED_IN);
        return exchanges.of(hub, new IntakeJournal(hub.journal(), journal));
    }

    /**
     * Sends what was saved here and is not in the connected hub yet; nothing without one.
     *
     * @return number of revisions that were sent
     * @throws Fault {@code HUB-…} if the hub does not take them now; they stay and wait
     */
    public int send() {
        if (waiting() == 0) {
            return 0;
        }
        try (HubConnection hub = openConnected()) {
            long upTo = own();
            int sent = sendOwn(hub);
            connection.putSent(upTo);
            return sent;
        }
    }

    /** Returns how many revisions of this computer the connected hub has not acknowledged yet. */
    public long waiting() {
        session.require(Permission.SIGNED_IN);
        return connection.address().isEmpty() ? 0 : own() - connection.sent();
    }

    private long own() {
        ReplicaState state = journal.versionVector().byReplica().get(session.signer().replica());
        return state == null ? 0 : state.upTo();
    }

    /**
     * Makes the lists of a hub anew, while others read the ones before.
     *
     * @param progress receives the number of revisions read
     * @throws Fault {@code SEC-011} if no role of the officer allows it, {@code HUB-004} if that of
     *     the database is not the owner's
     */
    public void rebuild(HubAddress address, String password, LongConsumer progress) {
        session.require(Permission.MANAGE_HUB);
        try (HubConnection hub = connector.open(address, password)) {
            hub.rebuildLists(progress);
        }
    }

    /**
     * Checks every line, hash, chain and signature of a hub, every file, what it keeps count of,
     * its lists against ones made anew, and whether it still has what it had after the last copy
     * from here. It trusts nothing that the administrators of the hub can write.
     *
     * @param progress receives the number of revisions checked
     * @return findings; empty if everything is valid and nothing is missing
     */
    public List<VerificationFinding> verify(
            HubAddress address, String password, LongConsumer progress) {
        session.require(Permission.VERIFY);
        try (HubConnection hub = connector.open(address, password)) {
            Map<UUID, String> stations = exchange.knownStations();
            var findings = new ArrayList<>(exchange.verifyJournal(hub.journal(), progress));
            hub.miscounted()
                    .forEach(replica ->
                            findings.add(
                                    new VerificationFinding(
                                            MISCOUNTED,
                                            true,
                                            stations.getOrDefault(replica, replica.toString()))));
            held.lost(hub.facts().id(), hub.journal().versionVector())
                    .forEach((replica, revisions) ->
                            findings.add(
                                    new VerificationFinding(
                                            LOST,
                                            true,
                                            stations.getOrDefault(replica, replica.toString()),
                                            revisions)));
            if (!hub.hasSoundLists()) {
                findings.add(new VerificationFinding(OTHER_LISTS, true));
            }
            hub.forEachBlob(hash -> {
                if (!hub.blobs().isReadable(hash)) {
                    findings.add(new VerificationFinding(DAMAGED_BLOB, true, hash.hex()));
                }
            });
            return List.copyOf(findings);
        }
    }

    /**
     * How many revisions of each computer a hub had after a copy, in the notes of the station:
     * lines of replica, blank and number.
     */
    private record HeldNumbers(StationNotes notes) {
        void put(UUID hub, VersionVector vector) {
            String lines =
                    vector.byReplica().entrySet().stream()
                            .map(one -> one.getKey() + " " + one.getValue().count())
                            .collect(Collectors.joining("\n"));
            notes.put(name(hub), lines.getBytes(StandardCharsets.UTF_8));
        }

        private static String name(UUID hub) {
            return "hub/" + hub;
        }

        /** Returns how many revisions of which computers are there no more. */
        SortedMap<UUID, Long> lost(UUID hub, VersionVector now) {
            var lost = new TreeMap<UUID, Long>();
            notes.find(name(hub))
                    .ifPresent(lines ->
                            new String(lines, StandardCharsets.UTF_8)
                                    .lines()
                                    .forEach(line -> {
                                        UUID replica = UUID.fromString(line.substring(0, 36));
                                        long had = Long.parseLong(line.substring(37));
                                        ReplicaState state = now.byReplica().get(replica);
                                        long has = state == null ? 0 : state.count();
                                        if (has < had) {
                                            lost.put(replica, had - has);
                                        }
                                    }));
            return lost;
        }
    }
}
