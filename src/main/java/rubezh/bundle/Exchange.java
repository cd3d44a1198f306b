package rubezh.bundle;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.bundle.extract.ExtractSeal;
import rubezh.bundle.extract.ExtractSigner;
import rubezh.bundle.format.BundleError;
import rubezh.bundle.format.BundleHeader;
import rubezh.bundle.peer.ExchangeLogEntry;
import rubezh.bundle.peer.LastImport;
import rubezh.bundle.peer.Peer;
import rubezh.bundle.peer.PeerStore;
import rubezh.bundle.receipt.Distribution;
import rubezh.bundle.receipt.ExchangeNumbers;
import rubezh.bundle.receipt.ReceiptService;
import rubezh.bundle.receipt.RecordBundleService;
import rubezh.bundle.receipt.UnsentRevisionService;
import rubezh.bundle.roster.AddressLookup;
import rubezh.bundle.roster.EncryptionKeyLookup;
import rubezh.bundle.roster.Headquarters;
import rubezh.bundle.roster.RosterStore;
import rubezh.bundle.station.StationStatusService;
import rubezh.bundle.transfer.BundleExporter;
import rubezh.bundle.transfer.ExchangeConfig;
import rubezh.bundle.transfer.ExchangeStorage;
import rubezh.bundle.transfer.ExportPreview;
import rubezh.bundle.transfer.ExportRequest;
import rubezh.bundle.transfer.ExportResult;
import rubezh.bundle.transfer.ImportPreview;
import rubezh.bundle.transfer.ImportResult;
import rubezh.bundle.transfer.ImportWorkflow;
import rubezh.bundle.transfer.IncomingBundles;
import rubezh.bundle.transfer.RefusedRecord;
import rubezh.bundle.verify.BundleInspection;
import rubezh.bundle.verify.BundleVerifier;
import rubezh.bundle.verify.JournalVerifier;
import rubezh.bundle.verify.ReplicaRanges;
import rubezh.bundle.verify.SenderPolicy;
import rubezh.bundle.verify.StagingArea;
import rubezh.bundle.verify.UnknownSenderPolicy;
import rubezh.bundle.verify.VerificationFinding;
import rubezh.bundle.verify.VerificationResult;
import rubezh.domain.seizure.evidence.Sha256;
import rubezh.journal.Journal;
import rubezh.journal.VersionVector;
import rubezh.progress.Progress;
import rubezh.security.Fingerprint;
import rubezh.security.Installation;
import rubezh.security.Permission;
import rubezh.security.Session;
import rubezh.security.encryption.FileDecryptor;
import rubezh.security.encryption.FileDecryptor.AgeKeyText;
import rubezh.text.Fault;

/**
 * Export and import of bundles on behalf of the signed-in officer. Thread-safe; every call accesses
 * the disk, so none belongs on the JavaFX thread.
 *
 * <pre>{@code
 * ExportResult sent = exchange.export(new ExportRequest(new Everything(), "HQ", folder), progress);
 * try (ImportPreview preview = exchange.preview(file, new UnknownSenderPolicy.Reject(), progress)) {
 *     exchange.apply(preview, progress);
 * }
 * }</pre>
 *
 * <p>Expected failures are faults: {@code BND-…} for the bundle, {@code REV-…} for a revision that
 * makes it unacceptable, {@code STO-…} from the disk. After a fault nothing has changed.
 */
public final class Exchange {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private final ExchangeStorage storage;
    private final Session session;
    private final ExchangeConfig config;
    private final PeerStore peers;
    private final RosterStore rosters;
    private final SenderPolicy senderPolicy;
    private final BundleVerifier bundleVerifier;
    private final ImportWorkflow importWorkflow;
    private final UnsentRevisionService.Stores stores;

    public Exchange(ExchangeStorage storage, Session session, ExchangeConfig config) {
        this.storage = storage;
        this.session = session;
        this.config = config;
        this.peers = new PeerStore(storage.notes(), session, config.station().code());
        this.rosters = new RosterStore(storage.journal(), storage.notes(), peers, session);
        this.stores =
                new UnsentRevisionService.Stores(
                        storage.journal(),
                        storage.notes(),
                        peers,
                        rosters,
                        storage.distribution(rosters));
        this.senderPolicy =
                new SenderPolicy(peers, rosters, session.signer(), config.station().code());
        var area =
                new StagingArea(
                        config.stagingFolder(),
                        config.stagingMemory(),
                        new FileDecryptor(session.encryptionKeys()));
        this.bundleVerifier =
                new BundleVerifier(senderPolicy, storage.signatures(), config.workers(), area);
        this.importWorkflow = new ImportWorkflow(storage, session, config, senderPolicy, area);
    }

    /** Returns the default file name of a bundle exported now. */
    public String defaultFileName() {
        session.require(Permission.READ_EXCHANGE);
        VersionVector.ReplicaState own =
                storage.journal().versionVector().byReplica().get(session.signer().replica());
        return "RZ-%s-%d-%s-1of1.json"
                .formatted(
                        config.station().code(),
                        own == null ? 0 : own.upTo(),
                        STAMP.format(config.clock().instant()));
    }

    /**
     * Writes a bundle to a temporary file, verifies it, moves it to its target and logs it. A
     * bundle without revisions is a plain acknowledgement.
     */
    public ExportResult export(ExportRequest request, Progress progress) {
        return export(request, defaultFileName(), progress);
    }

    /**
     * Does the same with another name of the file than that of the time.
     *
     * @param name ends as {@link #defaultFileName}; the addressee and numbers of parts are added
     */
    public ExportResult export(ExportRequest request, String name, Progress progress) {
        session.require(Permission.EXPORT);
        if (request.protection() instanceof ExportRequest.Plain) {
            session.require(Permission.EXPORT_PLAIN);
        }
        return new BundleExporter(storage, rosters, session, config)
                .export(request, name, progress);
    }

    /**
     * Writes a bundle for each other station, in turn. One that cannot be written stops no other;
     * cancelling ends it after those that are written.
     *
     * @param requests returns what is written for a station
     * @param consumer receives each station with its bundle, or why there is none
     */
    public void exportToAll(
            Function<String, ExportRequest> requests,
            Progress progress,
            Consumer<StationBundle> consumer) {
        session.require(Permission.EXPORT);
        for (String station : recipientStations()) {
            StationBundle done;
            try {
                ExportResult result = export(requests.apply(station), progress);
                done = new StationBundle(station, result, null);
            } catch (Fault fault) {
                if (BundleError.CANCELLED.isCauseOf(fault)) {
                    throw fault;
                }
                done = new StationBundle(station, null, fault);
            }
            consumer.accept(done);
        }
    }

    /**
     * What was written for one of several stations.
     *
     * @param result its bundle; null if there is none
     * @param fault why there is none; null if there is one
     */
    public record StationBundle(
            String station, @Nullable ExportResult result, @Nullable Fault fault) {}

    /** Returns what an export would carry now, without writing anything. */
    public ExportPreview previewExport(ExportRequest request, Progress progress) {
        session.require(Permission.EXPORT);
        return new BundleExporter(storage, rosters, session, config).preview(request, progress);
    }

    /** Checks the seal of a bundle and reads its header. */
    public BundleInspection inspect(Path file, Progress progress) {
        session.require(Permission.READ_EXCHANGE);
        return bundleVerifier.inspect(file, config.ids().get(), progress);
    }

    /** Checks every hash, link and signature of a bundle. */
    public VerificationResult verify(Path file, Progress progress) {
        session.require(Permission.READ_EXCHANGE);
        return bundleVerifier.verify(file, config.ids().get(), storage.blobs(), progress);
    }

    /** Verifies a bundle and computes the effect of an import. The caller closes the preview. */
    public ImportPreview preview(Path file, UnknownSenderPolicy unknown, Progress progress) {
        session.require(Permission.IMPORT);
        if (unknown.confirms()) {
            session.require(Permission.TRUST_KEY);
        }
        return importWorkflow.preview(file, unknown, progress);
    }

    /**
     * Imports a bundle with a roster, and makes its sender headquarters in place of the one before.
     *
     * @param unknown how the key of headquarters was compared
     * @throws rubezh.text.Fault {@code ENR-005} if the sender signed no roster in it
     */
    public ImportResult join(Path file, UnknownSenderPolicy unknown, Progress progress) {
        session.require(Permission.ENROL);
        try (ImportPreview preview = importWorkflow.preview(file, unknown, true, progress)) {
            BundleHeader header = preview.inspection().header();
            if (preview.openedBundle().keys().rosters().inForce().isEmpty()) {
                throw new Fault(Fault.Exit.UNVERIFIED, "ENR-005", header.from().station());
            }
            return importWorkflow.apply(preview, progress);
        }
    }

    /**
     * Writes a bundle of the roster and the code lists, for an installation that joins. It is
     * plain: another installation of the station may have a key, this one may not.
     */
    public ExportResult exportRoster(String station, Path target, Progress progress) {
        session.require(Permission.ENROL);
        return new BundleExporter(storage, rosters, session, config)
                .export(ExportRequest.ofRoster(station, target), defaultFileName(), progress);
    }

    /**
     * Returns the cases of a bundle of which revisions are refused because headquarters revoked who
     * signed them.
     */
    public List<RefusedRecord> revoked(Path file, Progress progress) {
        session.require(Permission.ENROL);
        try (ImportPreview preview =
                importWorkflow.preview(file, new UnknownSenderPolicy.Reject(), progress)) {
            return preview.revoked();
        }
    }

    /** Applies a preview in one transaction. The preview stays open. */
    public ImportResult apply(ImportPreview preview, Progress progress) {
        session.require(Permission.IMPORT);
        return importWorkflow.apply(preview, progress);
    }

    /**
     * Checks every hash, link and signature of the local journal.
     *
     * @param progress receives the number of revisions checked
     * @return the findings; empty if everything is valid and nothing is missing
     */
    public List<VerificationFinding> verifyJournal(LongConsumer progress) {
        return verifyJournal(storage.journal(), progress);
    }

    /** Checks another journal, whose signers are those that are known here. */
    public List<VerificationFinding> verifyJournal(Journal journal, LongConsumer progress) {
        session.require(Permission.VERIFY);
        return new JournalVerifier(
                        journal,
                        senderPolicy.knownOrigins(),
                        session.replicas(),
                        new ExchangeNumbers(storage.notes()).notMeant(),
                        storage.signatures())
                .run(progress);
    }

    /** Returns the codes of the stations whose computers are known here, by computer. */
    public Map<UUID, String> knownStations() {
        session.require(Permission.SIGNED_IN);
        var stations = new HashMap<UUID, String>();
        senderPolicy.knownOrigins().forEach((replica, one) -> stations.put(replica, one.station()));
        return stations;
    }

    /** Returns this installation with the fingerprint of its key. */
    public Installation self() {
        session.require(Permission.SIGNED_IN);
        var key = Fingerprint.ofKey(session.signer().publicKey());
        return new Installation(session.signer().replica(), config.station().code(), key);
    }

    /** Returns the key that files for this installation are encrypted to, as age writes it. */
    public Optional<String> encryptionKey() {
        session.require(Permission.SIGNED_IN);
        return session.encryptionKeys().stream()
                .findFirst()
                .map(pair -> AgeKeyText.ofRecipient(pair.publicKey()));
    }

    /** Returns the installations of a station whose keys are known here, the own ones included. */
    public List<Installation> installationsOf(String stationCode) {
        session.require(Permission.READ_EXCHANGE);
        return senderPolicy.installationsOf(stationCode);
    }

    /**
     * Returns the selection of what one of some stations has not acknowledged: everything if one of
     * them never reported. The address of headquarters is the installation pinned as such.
     */
    public ExportRequest.Selection unacknowledged(List<String> stationCodes) {
        session.require(Permission.READ_EXCHANGE);
        return rosters.newest(stationCodes, ExportRequest.HEADQUARTERS)
                .<ExportRequest.Selection>map(ExportRequest.SinceAllAcknowledged::new)
                .orElseGet(() -> new ExportRequest.SinceAcknowledged(null));
    }

    /** Returns the codes of the stations that a bundle can be encrypted to. */
    public Set<String> encryptableStations() {
        session.require(Permission.READ_EXCHANGE);
        return EncryptionKeyLookup.of(peers, rosters).stations();
    }

    /** Returns the codes of the stations that a bundle may be plain for only by right. */
    public Set<String> protectedStations() {
        session.require(Permission.READ_EXCHANGE);
        return EncryptionKeyLookup.of(peers, rosters).protectedStations();
    }

    /** Returns the codes of the other stations that bundles are sent to, sorted. */
    public SortedSet<String> recipientStations() {
        session.require(Permission.READ_EXCHANGE);
        var stations = new TreeSet<String>();
        rosters.recipients().forEach(peer -> stations.add(peer.station()));
        stations.remove(config.station().code());
        return stations;
    }

    /** Returns the exchange state of every other current installation, sorted by station. */
    public List<PeerState> peers() {
        session.require(Permission.READ_EXCHANGE);
        return new PeerStateReader(storage, rosters, stores.distribution()).read();
    }

    /** Returns what the last import that changed records changed; empty if there was none. */
    public Optional<LastImport> lastImport() {
        session.require(Permission.READ_EXCHANGE);
        return peers.lastImport();
    }

    /** Returns the bundles in a folder that were neither imported nor written here. */
    public List<Path> incoming(Path folder) {
        session.require(Permission.READ_EXCHANGE);
        return IncomingBundles.in(folder, peers.log());
    }

    /** Has the file of an extract written, signs it with what it is, and tells the audit log. */
    public ExtractSeal signExtract(Path file, Map<String, String> facts, Runnable writer) {
        session.require(Permission.EXTRACT);
        return new ExtractSigner(storage, session, config).sign(file, facts, writer);
    }

    /** Checks the file of an extract against its signature. */
    public ExtractSeal verifyExtract(Path file) {
        session.require(Permission.VERIFY);
        return new ExtractSigner(storage, session, config).verify(file);
    }

    /** Returns the receipts of bundles sent from here and imported here. */
    public ReceiptService receipts() {
        return new ReceiptService(
                new ReceiptService.Stores(
                        storage.journal(), storage.notes(), storage.audit(), rosters),
                session,
                peers,
                senderPolicy,
                config.clock());
    }

    /** Returns what stations were not sent, and which of them is headquarters. */
    public UnsentRevisionService unsent() {
        return new UnsentRevisionService(stores, session, config.station().code());
    }

    /** Returns in which bundles a record left and with which it came. */
    public RecordBundleService recordBundles() {
        return new RecordBundleService(stores, receipts(), unsent(), session);
    }

    /** Returns which stations are behind. */
    public StationStatusService stations() {
        var stores = new StationStatusService.Stores(storage, peers, rosters);
        return new StationStatusService(stores, receipts(), session, config);
    }

    /** Returns the exchange log, newest first. */
    public List<ExchangeLogEntry> log() {
        session.require(Permission.READ_EXCHANGE);
        return peers.log();
    }

    /** Exchange states of other installations, by what they reported and what is held here. */
    private static final class PeerStateReader {
        private final ExchangeStorage storage;
        private final RosterStore rosters;
        private final AddressLookup addresses;
        private final ExchangeNumbers numbers;
        private final Distribution distribution;
        private final ReplicaRanges held;
        private final ReplicaRanges receipts;
        private final ReplicaRanges withheld;

        /** Asked once, as each question goes through what is noted of all stations. */
        private final Set<String> sent;

        private final Set<String> kept;

        PeerStateReader(
                ExchangeStorage exchangeStorage, RosterStore rosterStore, Distribution meant) {
            this.storage = exchangeStorage;
            this.rosters = rosterStore;
            this.addresses = rosters.addresses();
            this.numbers = new ExchangeNumbers(storage.notes());
            this.held = ReplicaRanges.of(storage.journal().versionVector());
            this.receipts = numbers.receipts();
            this.withheld = numbers.withheldByAuthors();
            withheld.addAll(numbers.notMeant());
            this.distribution = meant;
            this.sent = numbers.sentAddresses();
            this.kept = numbers.withheldAddresses();
        }

        /** Returns the state of each installation that bundles are sent to, sorted by station. */
        List<PeerState> read() {
            return rosters.recipients().stream().map(this::of).toList();
        }

        private PeerState of(Peer peer) {
            var reported = ReplicaRanges.of(peer.reported());
            ReplicaRanges meant = distribution.of(List.of(peer.station()));
            ReplicaRanges unacknowledged = meant.subtract(reported).subtract(receipts);
            Set<String> codes = addresses.of(peer.station());
            ReplicaRanges offered =
                    Collections.disjoint(codes, kept)
                            ? unacknowledged
                            : unacknowledged.subtract(numbers.withheldFrom(codes));
            return new PeerState(
                    peer,
                    offered.size(),
                    since(offered).orElse(null),
                    reported.subtract(held).subtract(withheld).size(),
                    peer.lacks().stream().filter(this::isHere).count(),
                    unacknowledged.size() - offered.size(),
                    isAddressed(peer.station()));
        }

        /**
         * Returns when the first of some revisions was written, looking at the first one of each
         * replica; by the clocks of their authors, so it is good for a reminder and for nothing
         * else. Empty if there are none, or none that can be read.
         */
        private Optional<Instant> since(ReplicaRanges revisions) {
            return revisions.replicas().stream()
                    .flatMap(replica -> {
                        long first = revisions.get(replica).ranges().getFirst().from();
                        return storage.journal().at(replica, first).stream();
                    })
                    .map(stored -> stored.revision().act().at().toInstant())
                    .min(Instant::compareTo);
        }

        /** Before headquarters is named, a bundle to it may have been for any station. */
        private boolean isAddressed(String station) {
            Optional<String> headquarters = rosters.headquarters().map(Headquarters::station);
            var codes = new HashSet<>(addresses.of(station));
            if (headquarters.isEmpty()) {
                codes.add(EncryptionKeyLookup.HEADQUARTERS);
            }
            return headquarters.filter(station::equals).isPresent()
                    || !Collections.disjoint(codes, sent);
        }

        private boolean isHere(String hash) {
            return storage.blobs().contains(Sha256.of(hash));
        }
    }
}
