package rubezh.bundle;

import module java.base;

import rubezh.app.CatalogueRecords;
import rubezh.authority.Authority;
import rubezh.bundle.peer.PeerStore;
import rubezh.bundle.roster.RosterStore;
import rubezh.bundle.transfer.ExchangeConfig;
import rubezh.bundle.transfer.ExchangeStorage;
import rubezh.bundle.transfer.ExportRequest;
import rubezh.bundle.transfer.ImportPreview;
import rubezh.bundle.transfer.ImportResult;
import rubezh.domain.reference.Code.Country;
import rubezh.domain.seizure.evidence.Sha256;
import rubezh.domain.seizure.rules.ViolationCounts;
import rubezh.domain.station.Station;
import rubezh.domain.station.StationDayLookup;
import rubezh.fixtures.EntitledInstallations;
import rubezh.fixtures.MemoryBlobs;
import rubezh.fixtures.MemoryCatalogue;
import rubezh.fixtures.MemoryJournal;
import rubezh.fixtures.TestSigner;
import rubezh.journal.Journal;
import rubezh.journal.RecordView;
import rubezh.journal.RegisterDigest;
import rubezh.journal.Revision;
import rubezh.journal.RevisionId;
import rubezh.journal.RevisionKind;
import rubezh.journal.RevisionMerger;
import rubezh.journal.StoredRevision;
import rubezh.journal.ValueTree;
import rubezh.json.BodyValidator;
import rubezh.json.RecordKind;
import rubezh.json.RevisionLine;
import rubezh.json.UnsignedRevision;
import rubezh.progress.Progress;
import rubezh.security.Audit;
import rubezh.security.Officer;
import rubezh.security.Role;
import rubezh.security.Sealer;
import rubezh.security.Session;
import rubezh.security.SignatureCheck;
import rubezh.table.ReferenceReader;

/** Station with all stores in memory; only bundles are on disk. */
public final class MemoryStation {
    public static final Instant NOW = Instant.parse("2026-11-24T19:27:38Z");

    private static final Map<String, Object> EVENT = Map.of("start", "2026-11-24T22:00:00+06:00");
    private static final Map<String, Object> PLACE = Map.of("country", "KG");
    private static final BodyValidator VALIDATOR =
            new BodyValidator(ReferenceReader.builtIn(), () -> NOW);

    public final TestSigner signer;
    public final MemoryJournal journal;
    public final MemoryBlobs blobs;
    public final TextNotes notes = new TextNotes();
    final MemoryAudit audit = new MemoryAudit();
    public final MemoryReceipts receipts = new MemoryReceipts(this);
    public final Collection<UUID> refreshed = new TreeSet<>();

    /** Violations that imports had counted for the lists. */
    public final Map<RevisionId, ViolationCounts> counted = new HashMap<>();

    public final Exchange exchange;
    public final Session session;
    final Path folder;
    final Station station;
    boolean training;
    private long ids;

    public MemoryStation(String code, long number, Path folder) {
        this(code, number, folder, false);
    }

    public MemoryStation(String code, long number, Path folder, boolean training) {
        this.folder = folder;
        this.training = training;
        this.signer = new TestSigner(number);
        this.journal = new MemoryJournal(signer.replica());
        this.blobs = new MemoryBlobs(journal);
        this.ids = number << 32;
        this.station = station(code, training);
        this.session =
                new Session(
                        new Officer("asanov", "Асанов А. К.", "", Role.OF_FOUNDER), OPEN, signer);
        this.exchange =
                new Exchange(
                        storage(),
                        session,
                        new ExchangeConfig(
                                station,
                                "0.1.0",
                                folder.resolve("area-" + code + "-" + number),
                                0,
                                () -> NOW,
                                this::nextId,
                                Runnable::run,
                                known -> new Authority(EntitledInstallations.over(known))));
    }

    private ExchangeStorage storage() {
        return new ExchangeStorage(
                journal,
                blobs,
                notes,
                audit,
                new SignatureCheck(),
                VALIDATOR,
                new CatalogueRecords(new MemoryCatalogue(journal)),
                (_, _) -> List.of(),
                _ -> false,
                receipts,
                StationDayLookup.NONE,
                this::refresh);
    }

    private void refresh(Collection<UUID> records, Map<RevisionId, ViolationCounts> counts) {
        refreshed.addAll(records);
        counted.putAll(counts);
    }

    private static Station station(String code, boolean training) {
        return new Station(
                code,
                "Пост " + code,
                "Post " + code,
                new Country("KG"),
                ZoneId.of("Asia/Bishkek"),
                Station.USUAL_DAY_START,
                training,
                "A");
    }

    UUID nextId() {
        return new UUID(0x7000L, 0x8000_0000_0000_0000L | ++ids);
    }

    /** Records a new seizure. */
    public UUID record(String summary) {
        UUID recordId = nextId();
        write(
                recordId,
                RevisionKind.PUT,
                Map.of("event", EVENT, "narrative", Map.of("summary", summary), "place", PLACE),
                "/event/start",
                "/place/country",
                "/narrative/summary");
        return recordId;
    }

    /** Records a new seizure with attachments and saves their bytes. */
    public UUID recordPictures(byte[]... pictures) {
        UUID recordId = nextId();
        List<?> lines = Stream.of(pictures).map(this::pictureLine).toList();
        write(
                recordId,
                RevisionKind.PUT,
                Map.of("event", EVENT, "evidence", Map.of("attachments", lines), "place", PLACE),
                "/event/start",
                "/place/country",
                "/evidence");
        return recordId;
    }

    /** Saves the bytes of an attachment and returns its line. */
    private Map<String, Object> pictureLine(byte[] picture) {
        Sha256 hash = MemoryBlobs.hash(picture);
        blobs.put(hash, new ByteArrayInputStream(picture));
        var line = new TreeMap<String, Object>(Map.of("media", "image/jpeg"));
        line.put("id", nextId().toString());
        line.put("content", hash.hex());
        line.put("bytes", (long) picture.length);
        return line;
    }

    /** Changes a field of the current view of a record. */
    public StoredRevision change(UUID recordId, String section, String field, String value) {
        var body = new TreeMap<>(view(recordId).body());
        var part = new TreeMap<String, Object>();
        if (body.get(section) instanceof Map<?, ?> map) {
            map.forEach((name, old) -> part.put(String.valueOf(name), old));
        }
        part.put(field, value);
        body.put(section, part);
        return write(recordId, RevisionKind.PUT, body, "/" + section + "/" + field);
    }

    public StoredRevision write(
            UUID recordId, RevisionKind kind, Map<String, Object> body, String... changed) {
        return write("seizure/1.0", recordId, kind, body, changed);
    }

    /** Writes a revision that lists what is said, whatever it changes. */
    public StoredRevision writeListing(
            UUID recordId, RevisionKind kind, Map<String, Object> body, Set<String> changed) {
        return append("seizure/1.0", recordId, kind, new Content(body, changed));
    }

    public StoredRevision write(
            String schema,
            UUID recordId,
            RevisionKind kind,
            Map<String, Object> body,
            String... changed) {
        var listed = new TreeSet<>(List.of(changed));
        List<Revision> known = RevisionMerger.ofKind(revisions(recordId), schema.split("/", 2)[0]);
        listed.addAll(
                ValueTree.difference(
                        known.isEmpty() ? Map.of() : RevisionMerger.view(known).body(), body));
        return append(schema, recordId, kind, new Content(body, listed));
    }

    private StoredRevision append(
            String schema, UUID recordId, RevisionKind kind, Content content) {
        return journal.append(context ->
                        List.of(
                                RevisionLine.sign(
                                        unsealed(schema, context, recordId, kind, content),
                                        signer::sign)))
                .getFirst();
    }

    private record Content(Map<String, Object> body, Set<String> changed) {}

    private UnsignedRevision unsealed(
            String schema,
            Journal.AppendContext context,
            UUID recordId,
            RevisionKind kind,
            Content content) {
        return new UnsignedRevision(
                new Revision.Subject(recordId, schema.split("/", 2)[0], schema),
                new Revision.Act(
                        kind,
                        "officer:asanov",
                        station.code(),
                        OffsetDateTime.ofInstant(NOW, ZoneOffset.ofHours(6)),
                        kind == RevisionKind.VOID ? "ошибка" : null,
                        training),
                link(context, recordId),
                "0f".repeat(16),
                content.body(),
                new TreeSet<>(content.changed()));
    }

    private Revision.Link link(Journal.AppendContext context, UUID recordId) {
        List<Revision> known = revisions(recordId);
        List<RevisionId> heads = known.isEmpty() ? List.of() : RevisionMerger.view(known).heads();
        return new Revision.Link(
                signer.replica(), context.nextSeq(), context.prev().orElse(null), heads);
    }

    public RecordView view(UUID recordId) {
        return RevisionMerger.view(
                RevisionMerger.ofKind(revisions(recordId), RecordKind.SEIZURE.name()));
    }

    private List<Revision> revisions(UUID recordId) {
        return journal.ofRecord(recordId).stream().map(StoredRevision::revision).toList();
    }

    RosterStore rosters() {
        var peers = new PeerStore(notes, session, station.code());
        return new RosterStore(journal, notes, peers, session);
    }

    /** Returns the entries of the audit log, the newest first. */
    public List<Audit.Entry> auditEntries() {
        return audit.entries(audit.numbers(null));
    }

    /** Writes a bundle of all revisions. */
    public Path exportAll(String name) {
        return export(new ExportRequest.Everything(), name);
    }

    /** Writes a bundle of all revisions without attachments. */
    public Path exportRecordsOnly(String name) {
        var all = new ExportRequest.Everything();
        return export(new ExportRequest(all, "HQ", folder.resolve(name), false));
    }

    public Path export(ExportRequest.Selection selection, String name) {
        return export(new ExportRequest(selection, "HQ", folder.resolve(name)));
    }

    private Path export(ExportRequest request) {
        return exchange.export(request, Progress.NONE).file();
    }

    /** Imports a bundle and pins its sender. */
    public ImportResult importBundle(Path file) {
        try (ImportPreview preview = preview(file)) {
            return exchange.apply(preview, Progress.NONE);
        }
    }

    /** Previews a bundle, with its sender to be pinned. */
    public ImportPreview preview(Path file) {
        return exchange.preview(file, Confirmation.of(exchange, file), Progress.NONE);
    }

    public RegisterDigest digest() {
        return RegisterDigest.of(journal);
    }

    /** Returns the whole state, to assert that an operation changed nothing. */
    public String state() {
        return digest().total() + notes.kept + audit.entries;
    }

    static final Sealer OPEN =
            new Sealer() {
                @Override
                public byte[] seal(byte[] plain, byte[] place) {
                    return plain;
                }

                @Override
                public byte[] open(byte[] sealed, byte[] place) {
                    return sealed;
                }
            };
}
