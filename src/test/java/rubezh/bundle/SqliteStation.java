package rubezh.bundle;

import module java.base;

import rubezh.app.CatalogueRecords;
import rubezh.authority.Authority;
import rubezh.bundle.transfer.ExchangeConfig;
import rubezh.bundle.transfer.ExchangeStorage;
import rubezh.bundle.transfer.ExportRequest;
import rubezh.bundle.transfer.ImportPreview;
import rubezh.bundle.transfer.ImportResult;
import rubezh.domain.reference.Code.Country;
import rubezh.domain.reference.ReferenceData;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.evidence.Sha256;
import rubezh.domain.seizure.rules.SeizureRules;
import rubezh.domain.station.Station;
import rubezh.domain.station.StationDayLookup;
import rubezh.fixtures.EntitledInstallations;
import rubezh.fixtures.GeneratedSeizure;
import rubezh.fixtures.RememberedHash;
import rubezh.journal.Journal;
import rubezh.journal.Revision;
import rubezh.journal.RevisionId;
import rubezh.journal.RevisionKind;
import rubezh.journal.RevisionMerger;
import rubezh.journal.StoredRevision;
import rubezh.journal.ValueTree;
import rubezh.json.BodyValidator;
import rubezh.json.RecordKind;
import rubezh.json.RevisionLine;
import rubezh.json.SeizureShape;
import rubezh.json.UnsignedRevision;
import rubezh.progress.Progress;
import rubezh.register.EvidenceNumbers;
import rubezh.security.Officer;
import rubezh.security.PasswordHashCost;
import rubezh.security.Role;
import rubezh.security.Session;
import rubezh.security.SignatureCheck;
import rubezh.store.OpenStation;
import rubezh.store.StationFile;
import rubezh.store.file.RegisterTemplate;
import rubezh.store.file.StoreConfig;
import rubezh.store.file.TestStations;
import rubezh.table.ReferenceReader;

/** Station with its sealed register on disk. */
public final class SqliteStation implements AutoCloseable {
    static final Instant NOW = Instant.parse("2026-11-24T20:00:00Z");

    private static final Map<String, RegisterTemplate> TEMPLATES = new ConcurrentHashMap<>();

    public final OpenStation station;
    public final Exchange exchange;
    public final Path folder;
    private final Random random;
    private final Instant now;

    public SqliteStation(String code, long seed, Path root, Executor workers) {
        this(code, seed, root, workers, true);
    }

    /**
     * @param lists whether the projection is refreshed after an import
     */
    SqliteStation(String code, long seed, Path root, Executor workers, boolean lists) {
        this(write(code, root), new Opening("data", lists, NOW), seed, workers);
    }

    /**
     * Opens a register that exists, under a name of its data folder.
     *
     * @param hours hours since its creation
     */
    SqliteStation(Path folder, String data, long hours, Executor workers) {
        this(folder, new Opening(data, true, NOW.plus(hours, ChronoUnit.HOURS)), hours, workers);
    }

    private record Opening(String data, boolean lists, Instant now) {}

    private SqliteStation(Path folder, Opening opening, long seed, Executor workers) {
        this.folder = folder;
        this.now = opening.now;
        this.random = new Random(seed);
        var file = new StationFile(folder.resolve(opening.data), storeConfig(folder));
        this.station = TestStations.open(file);
        this.exchange =
                new Exchange(storage(opening.lists), station.session(), exchangeConfig(workers));
    }

    /** Returns an exchange of the same register on behalf of an officer with one role. */
    Exchange exchangeOf(Role role) {
        Session own = station.session();
        var officer = new Officer("kasymov", "Касымов Б.", "", Set.of(role));
        var session =
                new Session(
                        officer, own.sealer(), own.signer(), own.former(), own.encryptionKeys());
        return new Exchange(storage(true), session, exchangeConfig(Runnable::run));
    }

    private static Path write(String code, Path root) {
        Path folder = root.resolve(code);
        TEMPLATES.computeIfAbsent(code, c -> RegisterTemplate.of(station(c))).write(folder);
        return folder;
    }

    private ExchangeStorage storage(boolean lists) {
        return new ExchangeStorage(
                station.journal(),
                station.blobs(),
                station.notes(),
                station.audit(),
                new SignatureCheck(),
                new BodyValidator(station.reference(), () -> NOW),
                new CatalogueRecords(station.catalogue()),
                new EvidenceNumbers(station.catalogue())::usedElsewhere,
                _ -> false,
                _ -> {},
                StationDayLookup.NONE,
                lists ? station.catalogue()::refresh : (_, _) -> {});
    }

    private ExchangeConfig exchangeConfig(Executor workers) {
        return new ExchangeConfig(
                station.station(),
                "0.1.0",
                folder.resolve("area"),
                0,
                InstantSource.fixed(now),
                this::uuid,
                workers,
                known -> new Authority(EntitledInstallations.over(known)));
    }

    private static StoreConfig storeConfig(Path folder) {
        ReferenceData reference = ReferenceReader.builtIn();
        return new StoreConfig(
                InstantSource.fixed(NOW),
                new SecureRandom(),
                folder.resolve("marks"),
                "post-1",
                RememberedHash.ARGON2ID,
                PasswordHashCost.MINIMUM,
                reference,
                seizure -> SeizureRules.check(seizure, NOW, reference));
    }

    private static Station station(String code) {
        return new Station(
                code,
                "Пост",
                "Post",
                new Country("KG"),
                ZoneId.of("Asia/Bishkek"),
                Station.USUAL_DAY_START,
                false,
                "A");
    }

    private UUID uuid() {
        return new UUID(
                0x7000L | random.nextLong() << 16,
                0x8000_0000_0000_0000L | random.nextLong() >>> 2);
    }

    /** Records a number of new seizures in one transaction. */
    public List<StoredRevision> record(int count) {
        return record(Stream.generate(() -> GeneratedSeizure.from(random)).limit(count).toList());
    }

    /** Records new seizures in one transaction. */
    public List<StoredRevision> record(List<Seizure> seizures) {
        return station.journal()
                .append(context -> {
                    var written = new ArrayList<StoredRevision>();
                    seizures.forEach(
                            seizure -> written.add(newRevision(context, written, seizure)));
                    return written;
                });
    }

    private StoredRevision newRevision(
            Journal.AppendContext context, List<StoredRevision> before, Seizure seizure) {
        if (before.isEmpty()) {
            return seal(uuid(), context.nextLink(List.of()), seizure);
        }
        RevisionId prev = before.getLast().id();
        long seq = context.nextSeq() + before.size();
        return seal(uuid(), new Revision.Link(context.replica(), seq, prev, List.of()), seizure);
    }

    /** Records another revision of a record. */
    StoredRevision change(UUID recordId) {
        List<RevisionId> heads = List.of(station.journal().ofRecord(recordId).getLast().id());
        return station.journal()
                .append(context ->
                        List.of(
                                seal(
                                        recordId,
                                        context.nextLink(heads),
                                        GeneratedSeizure.from(random))))
                .getFirst();
    }

    /** Records a new seizure with an attachment. */
    public StoredRevision recordNaming(Sha256 hash) {
        var line =
                Map.of(
                        "id",
                        uuid().toString(),
                        "content",
                        hash.hex(),
                        "media",
                        "image/jpeg",
                        "bytes",
                        70_000L);
        Map<String, Object> body = Map.of("evidence", Map.of("attachments", List.of(line)));
        return station.journal()
                .append(context -> List.of(seal(uuid(), context.nextLink(List.of()), body)))
                .getFirst();
    }

    private StoredRevision seal(UUID recordId, Revision.Link link, Seizure seizure) {
        Map<String, Object> body = SeizureShape.SHAPE.write(seizure);
        // hashes of custody made at random would be faults
        return seal(recordId, link, ValueTree.apply(body, List.of("/evidence/custody"), Map.of()));
    }

    private StoredRevision seal(UUID recordId, Revision.Link link, Map<String, Object> body) {
        return RevisionLine.sign(
                new UnsignedRevision(
                        RecordKind.SEIZURE.subject(recordId),
                        new Revision.Act(
                                RevisionKind.PUT,
                                "officer:asanov",
                                station.station().code(),
                                OffsetDateTime.parse("2026-11-24T22:27:38+06:00"),
                                null,
                                false),
                        link,
                        "0f".repeat(16),
                        body,
                        changed(recordId, body)),
                station.session().signer()::sign);
    }

    private SortedSet<String> changed(UUID recordId, Map<String, Object> body) {
        List<Revision> known =
                RecordKind.SEIZURE.among(station.journal().ofRecord(recordId, _ -> {}));
        return ValueTree.difference(
                known.isEmpty() ? Map.of() : RevisionMerger.view(known).body(), body);
    }

    public Path export() {
        return export(new ExportRequest.Everything());
    }

    Path export(ExportRequest.Selection selection) {
        var plain = new ExportRequest.Plain("anybody imports it");
        var request =
                new ExportRequest(
                        selection, "HQ", folder, true, plain, true, ExportRequest.PART_BYTES);
        return exchange.export(request, Progress.NONE).file();
    }

    /** Exports what the newest installation of a station has not acknowledged. */
    Path exportTo(String station) {
        return export(exchange.unacknowledged(List.of(station)));
    }

    public ImportResult importBundle(Path bundle) {
        try (ImportPreview importPreview =
                exchange.preview(bundle, Confirmation.of(exchange, bundle), Progress.NONE)) {
            return exchange.apply(importPreview, Progress.NONE);
        }
    }

    @Override
    public void close() {
        station.close();
    }
}
