package rubezh.hub;

import module java.base;

import rubezh.bundle.Exchange;
import rubezh.bundle.verify.VerificationFinding;
import rubezh.journal.Blobs;
import rubezh.journal.Journal;
import rubezh.journal.StationNotes;
import rubezh.journal.VersionVector;
import rubezh.journal.VersionVector.ReplicaState;
import rubezh.register.Catalogue;
import rubezh.register.Query;
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
    private final HubSender sender;
    private final HubCopier copier;
    private final HubExchanges exchanges;
    private final Supplier<UUID> ids;
    private final InstantSource clock;

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
        this.connection = new ConnectionNote(register.notes, register.clock);
        this.sender = new HubSender(register.journal, register.blobs, session.signer().replica());
        this.copier = new HubCopier(register.journal, register.blobs, register.exchange);
        this.session = session;
        this.ids = ids;
        this.clock = register.clock;
    }

    /** Stores of the own register. */
    public record OwnRegister(
            Journal journal,
            Blobs blobs,
            StationNotes notes,
            Audit audit,
            Exchange exchange,
            InstantSource clock) {}

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
    public record HubStatus(
            HubAddress address,
            HubFacts facts,
            HubReplication replication,
            List<HubComputer> computers) {}

    /**
     * What is in the connected hub.
     *
     * @param cases number of its cases
     * @param took how long the hub took to answer
     */
    public record ConnectedStatus(HubStatus status, long cases, Duration took) {}

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

    /**
     * Versions of the tables of a hub.
     *
     * @param before the one that they had
     * @param now the one that they have; the same if there was nothing to do
     */
    public record HubUpgradeResult(int before, int now) {}

    /**
     * Brings the tables of a hub to the version of this program, while others work on it.
     *
     * @throws Fault {@code SEC-011} if no role of the officer allows it, others as {@link
     *     HubConnector#upgrade}
     */
    public HubUpgradeResult upgrade(HubAddress address, String password) {
        session.require(Permission.MANAGE_HUB);
        int before = connector.upgrade(address, password);
        try (HubConnection hub = connector.open(address, password)) {
            HubFacts facts = hub.facts();
            if (facts.version() > before) {
                audit.write(
                        AuditAction.UPGRADE_HUB,
                        facts.id().toString(),
                        Map.of("address", address.toString()));
            }
            return new HubUpgradeResult(before, facts.version());
        }
    }

    /** Returns what is in a hub. */
    public HubStatus status(HubAddress address, String password) {
        session.require(Permission.MANAGE_HUB);
        try (HubConnection hub = connector.open(address, password)) {
            return status(address, hub.facts(), hub);
        }
    }

    /**
     * Returns what is in the connected hub, and how long it took to answer.
     *
     * @throws Fault {@code HUB-015} if there is none, others as {@link HubConnector#open}
     */
    public ConnectedStatus connectedStatus() {
        session.require(Permission.MANAGE_HUB);
        Instant begun = clock.instant();
        try (HubConnection hub = openConnected()) {
            HubFacts facts = hub.facts();
            var took = Duration.between(begun, clock.instant());
            HubAddress address = connection.address().orElseThrow();
            HubStatus status = status(address, facts, hub);
            return new ConnectedStatus(status, hub.lists().count(Query.ALL), took);
        }
    }

    private HubStatus status(HubAddress address, HubFacts facts, HubConnection hub) {
        Map<UUID, String> stations = exchange.knownStations();
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
        return new HubStatus(address, facts, hub.replication(), computers);
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
            HubCopy copy = copier.send(hub, sender, progress);
            UUID id = hub.facts().id();
            held.put(id, hub.journal().versionVector());
            note(AuditAction.COPY_TO_HUB, id, copy);
            return copy;
        }
    }

    /**
     * Copies what the register does not have of a hub: all revisions or none, verified where they
     * were written to; then the files. May be repeated.
     *
     * @param progress receives the number of revisions gone through
     * @throws Fault {@code SEC-011} if no role of the officer allows it, {@code HUB-025} if a
     *     revision of the hub is not sound or its signer is not known here, others as {@link
     *     HubConnector#open}
     */
    public HubCopy copyBack(HubAddress address, String password, LongConsumer progress) {
        session.require(Permission.MANAGE_HUB);
        session.require(Permission.IMPORT);
        try (HubConnection hub = connector.open(address, password)) {
            HubCopy copy = copier.fetch(hub, progress);
            note(AuditAction.COPY_FROM_HUB, hub.facts().id(), copy);
            return copy;
        }
    }

    private void note(AuditAction action, UUID hub, HubCopy copy) {
        audit.write(
                action,
                hub.toString(),
                Map.of(
                        "revisions", String.valueOf(copy.added()),
                        "files", String.valueOf(copy.files())));
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
            work.accept(new HubImporter(exchangeOn(hub), () -> sendOwn(hub, sender)));
        }
    }

    /**
     * Writes bundles of a hub for the posts; headquarters alone does, as what is meant for a post
     * is told by its roster.
     *
     * @throws Fault {@code SEC-011} if no role of the officer allows it, {@code HUB-019} if this
     *     station is not headquarters, others as {@link HubConnector#open}
     */
    public void exportToPosts(HubAddress address, String password, Consumer<HubExporter> work) {
        session.require(Permission.EXPORT);
        if (!exchange.unsent().isHeadquarters()) {
            throw new Fault(Fault.Exit.NOT_PERMITTED, "HUB-019");
        }
        try (HubConnection hub = connector.open(address, password)) {
            work.accept(new HubExporter(exchangeOn(hub)));
        }
    }

    /** Sends what was signed here since the last time, receipts among it. */
    private long sendOwn(HubConnection hub, HubSender own) {
        long sent = own.sendOwn(hub.journal(), hub.blobs());
        // Whoever sent it before may have been cut off before this.
        hub.lists().refresh(List.of());
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

    /** Returns the connection of this computer; empty if it is not connected. Asks no hub. */
    public Optional<HubLink> link() {
        session.require(Permission.SIGNED_IN);
        return connection.link(sender::own);
    }

    /**
     * Listens to the connected hub.
     *
     * @throws Fault {@code HUB-015} if there is none, others as {@link HubConnector#listen}
     */
    public HubNews listen() {
        session.require(Permission.SIGNED_IN);
        return connection.with(connector::listen);
    }

    /**
     * Opens the hub that this computer is connected with.
     *
     * @throws Fault {@code HUB-015} if there is none, others as {@link HubConnector#open}
     */
    public HubConnection openConnected() {
        session.require(Permission.SIGNED_IN);
        return connection.with(connector::open);
    }

    /** Returns the stores through which a register works on an open hub. */
    public ConnectedStores storesOn(HubConnection hub) {
        session.require(Permission.SIGNED_IN);
        return new ConnectedStores(
                new ConnectedJournal(
                        journal, sender.noting(connection::putSent), hub.journal(), hub.blobs()),
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
    public long send() {
        return waiting() == 0 ? 0 : sendMissing();
    }

    /**
     * Sends what was saved here and is not in the connected hub, also what it has acknowledged: one
     * that was restored from a copy, or promoted without it, gets it again. Nothing without a hub.
     *
     * @return number of revisions that were sent
     * @throws Fault {@code HUB-…} as {@link #send}
     */
    long sendMissing() {
        session.require(Permission.SIGNED_IN);
        if (connection.address().isEmpty()) {
            return 0;
        }
        try (HubConnection hub = openConnected()) {
            return sendOwn(hub, sender.noting(connection::putSent));
        }
    }

    /** Returns how many revisions of this computer the connected hub has not acknowledged yet. */
    public long waiting() {
        session.require(Permission.SIGNED_IN);
        return link().map(HubLink::waiting).orElse(0L);
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
}
