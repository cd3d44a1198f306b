package rubezh.register;

import static rubezh.domain.seizure.SeizureFields.HEADER_HANDLING;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.operation.OperationCodes;
import rubezh.domain.reference.Code.OperationCode;
import rubezh.domain.reference.GoodsCode.AttachmentKind;
import rubezh.domain.seizure.FieldPath;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.evidence.Attachment;
import rubezh.domain.seizure.evidence.Sha256;
import rubezh.domain.seizure.rules.Violation;
import rubezh.domain.station.Station;
import rubezh.journal.Blobs;
import rubezh.journal.ConflictDecisions;
import rubezh.journal.Draft;
import rubezh.journal.RegisterDigest;
import rubezh.journal.RevisionId;
import rubezh.json.BodyValidator;
import rubezh.json.BoundId;
import rubezh.json.SeizureShape;
import rubezh.picture.Exif;
import rubezh.picture.PictureHeader;
import rubezh.register.access.RecordAccessLog;
import rubezh.register.draft.OfficerDrafts;
import rubezh.register.revision.IdSource;
import rubezh.register.revision.RevisionWriter;
import rubezh.register.severity.SeverityNote;
import rubezh.register.view.ListSettings;
import rubezh.register.view.SharedViewService;
import rubezh.security.Officer;
import rubezh.security.Permission;
import rubezh.security.Session;
import rubezh.text.Fault;

/**
 * Service to save, open and search seizures on behalf of the signed-in officer. Thread-safe; every
 * call may access the disk, so none belongs on the JavaFX thread.
 */
public final class Register {
    private final RegisterStorage storage;
    private final Session session;
    private final Station station;
    private final IdSource idSource;
    private final BoundId recordIds;
    private final RevisionWriter revisions;
    private final RecordValidator validator;
    private final RecordWriter writer;
    private final ConflictResolver conflictResolver;
    private final OfficerDrafts drafts;
    private final SaveEffects saveEffects;
    private final RecordCancellation cancellation;
    private final RecordReader reader;
    private final SeizureCopier copier;
    private final SeizureTemplates templates;
    private final AttachmentWriter attachmentWriter;

    public Register(RegisterStorage storage, Session session, Station station, IdSource source) {
        this(
                storage,
                session,
                station,
                source,
                new RecordValidator(storage, station.code(), source.clock()));
    }

    Register(
            RegisterStorage storage,
            Session session,
            Station station,
            IdSource source,
            RecordValidator validator) {
        this.storage = storage;
        this.session = session;
        this.station = station;
        this.idSource = source;
        this.validator = validator;
        this.revisions =
                new RevisionWriter(
                        storage.journal(), storage.authority(), session, station, source);
        var assigned = new AssignedFields(station, source.clock(), storage.reference());
        this.writer = new RecordWriter(storage, revisions, assigned, validator);
        this.conflictResolver = new ConflictResolver(revisions);
        this.drafts = new OfficerDrafts(storage.drafts(), session);
        this.saveEffects = new SaveEffects(storage, drafts);
        this.reader = new RecordReader(storage, station.code(), session.signer().replica());
        this.cancellation = new RecordCancellation(session, reader, writer, saveEffects);
        this.recordIds = new BoundId(source.ids(), session.signer().replica());
        this.copier = new SeizureCopier(station, source.ids());
        this.templates = new SeizureTemplates(storage.notes(), copier, source.ids());
        this.attachmentWriter = new AttachmentWriter(storage.blobs(), station.zone(), source.ids());
    }

    public Station station() {
        return station;
    }

    public Officer officer() {
        return session.officer();
    }

    public Catalogue catalogue() {
        session.require(Permission.READ_RECORDS);
        return storage.catalogue();
    }

    /** Returns what tells the audit log of records opened and copied. */
    public RecordAccessLog accessLog() {
        session.require(Permission.READ_RECORDS);
        return new RecordAccessLog(session, storage.audit());
    }

    /** Returns how the signed-in officer looks at the list. */
    public ListSettings listSettings() {
        session.require(Permission.READ_RECORDS);
        return new ListSettings(storage.notes(), RevisionWriter.author(session), recordIds::next);
    }

    /** Returns what other stations offer to change, and the decisions on it. */
    public OfferService offers() {
        return new OfferService(storage, session, station, idSource);
    }

    /** Returns the views of the list that officers share. */
    public SharedViewService sharedViews() {
        return new SharedViewService(listSettings(), revisions, session, station);
    }

    /** Returns the id of a new record, bound to this installation. */
    public UUID newRecordId() {
        return recordIds.next();
    }

    public UUID newLineId() {
        return idSource.ids().get();
    }

    /** Returns a new draft with station and country. */
    public Seizure newSeizure() {
        return copier.newSeizure();
    }

    /**
     * Returns a new draft with the handling code that an operation sets for its cases; that of the
     * station where it sets none.
     */
    public Seizure newSeizure(@Nullable OperationCode operation) {
        Seizure blank = copier.newSeizure();
        return OperationCodes.caseHandling(storage.reference(), operation)
                .map(code -> SeizureShape.SHAPE.with(blank, HEADER_HANDLING.pointer(), code))
                .orElse(blank);
    }

    /**
     * Returns a copy without number, status, operation, times, related cases and evidence; lines
     * get new ids, and what {@code UnconfirmedFields} names is marked as not confirmed.
     */
    public Seizure copyOf(Seizure seizure) {
        return copier.repeatOf(seizure);
    }

    public SeizureTemplates templates() {
        session.require(Permission.RECORD);
        return templates;
    }

    /** Checks a seizure by the rules alone, without other cases. */
    public List<Violation> check(Seizure copy, SaveIntent intent) {
        return validator.check(copy, intent.phase());
    }

    /** Returns the fields that this station asks for at submission beside the core. */
    public List<FieldPath> raisedFields() {
        session.require(Permission.READ_RECORDS);
        return new SeverityNote(storage.notes()).get().fields();
    }

    /** Returns what makes a record not valid, so that it does not count. */
    public List<Violation> invalidating(OpenRecord record) {
        return BodyValidator.violations(record.problems(), validator.check(record.seizure()));
    }

    /** Returns the violations of a request, and those that would make {@link #record} refuse it. */
    public SavePreview preview(SaveRequest request) {
        session.require(Permission.RECORD);
        return validator.preview(request, new DuplicateCheck(storage.catalogue()));
    }

    /** Returns the changes from one seizure to another. */
    public List<FieldChange> changes(Seizure before, Seizure after) {
        return RecordReader.changes(SeizureShape.SHAPE.write(before), after);
    }

    /**
     * Returns other cases similar to a seizure, the most similar first.
     *
     * @param recordId id of the seizure's record
     */
    public List<SimilarCase> similar(UUID recordId, Seizure copy) {
        session.require(Permission.READ_RECORDS);
        return storage.catalogue().similar(recordId, copy);
    }

    /** Saves one seizure, all or nothing; durable when this returns {@link SaveResult.Saved}. */
    public SaveResult record(SaveRequest request) {
        session.require(Permission.RECORD);
        return recordAll(List.of(request)).getFirst();
    }

    /**
     * Saves requests in one transaction, all or none; seals and bags of one are checked against
     * those before it.
     *
     * @return one result per request, in order; if one is {@link SaveResult.Refused} or {@link
     *     SaveResult.Overtaken}, nothing is written, and requests without violations are refused
     */
    public List<SaveResult> recordAll(List<SaveRequest> requests) {
        session.require(Permission.RECORD);
        List<SaveResult> results = writer.record(requests);
        saveEffects.apply(results);
        return results;
    }

    /** Returns what saves and takes back the cases of a table. */
    public TableRecords tableRecords() {
        return new TableRecords(storage, session, reader, writer, saveEffects);
    }

    /**
     * Marks a record as entered in error: it stays visible and is exchanged, but is not counted.
     *
     * @throws Fault {@code REC-002} if the record is too large for another revision, {@code
     *     REC-003} for a reason too long; then nothing is written
     */
    public SaveResult cancel(UUID recordId, String reason) {
        return cancellation.cancel(recordId, reason);
    }

    /** Removes the mark; throws what {@link #cancel} does. */
    public SaveResult restore(UUID recordId, String reason) {
        return cancellation.restore(recordId, reason);
    }

    /**
     * Settles all conflicts of a record by one revision, also where the displayed value stays, so
     * that no station asks again.
     *
     * @param seen the record as its conflicts were shown
     * @param decisions what counts of each conflict
     * @return {@link SaveResult.Overtaken} if the record has changed since; {@link
     *     SaveResult.Unchanged} if it has no conflicts
     */
    public SaveResult resolve(OpenRecord seen, ConflictDecisions decisions, String reason) {
        session.require(Permission.RESOLVE_CONFLICT);
        SaveResult result = conflictResolver.resolve(seen, decisions, reason);
        saveEffects.apply(List.of(result));
        return result;
    }

    public Optional<OpenRecord> open(UUID recordId) {
        return reader().open(recordId);
    }

    /**
     * Returns a seizure as it was after some revisions.
     *
     * @param heads ids of the newest revisions then, see {@link RecordedCase#revision}
     * @return empty if one of them is not here
     */
    public Optional<Seizure> asOf(UUID recordId, String heads) {
        return reader().asOf(
                        recordId, Stream.of(heads.split(" ", -1)).map(RevisionId::of).toList());
    }

    /**
     * Returns the records with a case number, {@code KG-OSH-A-2026-000017}, or the one with a
     * record id. Another station may have used a number too, so there may be several.
     */
    public List<UUID> find(String numberOrId) {
        return reader().find(numberOrId);
    }

    /** Returns all revisions of a record, oldest first. */
    public List<HistoryEntry> history(UUID recordId) {
        return reader().history(recordId);
    }

    /** Opens a record and tells who wrote it when; takes less time than its history. */
    public Optional<OpenRecord.AuthoredRecord> openAuthored(UUID recordId) {
        return reader().openAuthored(recordId);
    }

    public List<RecordedCase> cases(Query query) {
        return reader().cases(query);
    }

    /**
     * Reads the cases of rows of the lists, in their order; takes less time than opening records.
     *
     * @throws Fault {@code STO-004} if one is damaged
     */
    public List<RecordedCase> cases(List<SeizureRow> rows) {
        return reader().cases(rows);
    }

    /**
     * Saves the bytes of an attachment and returns its line for {@code evidence.attachments}. The
     * bytes are durable before a record refers to them.
     *
     * @param name name of the source file, used as a label
     * @throws Fault {@code PIC-001} to {@code PIC-004}, {@code BLB-003} if it is rejected; {@code
     *     STO-005} on a disk error
     */
    public Attachment attach(byte[] bytes, String name) {
        session.require(Permission.RECORD);
        return attachmentWriter.attach(bytes, name);
    }

    /** Opens an attachment, if present; reading it may throw {@code BLB-001}. */
    public Optional<InputStream> content(Sha256 hash) {
        session.require(Permission.READ_RECORDS);
        return storage.blobs().open(hash);
    }

    /** Saves a draft durably; drafts are never exchanged. */
    public void saveDraft(Draft draft) {
        drafts.save(draft);
    }

    /** Creates a draft of the input with current time and officer. */
    public Draft draft(DraftInput input) {
        return input.toDraft(session.officer().login(), idSource.clock().instant());
    }

    /** Returns the drafts of the officer, then those he may continue, each newest first. */
    public List<Draft> drafts() {
        return drafts.all();
    }

    /** Returns the cases among {@link #drafts} that were never saved. */
    public List<ResumedDraft> neverSaved() {
        return drafts().stream()
                .filter(draft -> draft.basis().isEmpty())
                .map(this::resume)
                .toList();
    }

    /** Returns whether all revisions that a draft was begun on are here. */
    public boolean hasBasisOf(Draft draft) {
        session.require(Permission.READ_RECORDS);
        return draft.basis().stream().allMatch(storage.journal()::contains);
    }

    public void deleteDraft(UUID recordId) {
        drafts.delete(recordId);
    }

    /** Returns a draft with the record it is based on. */
    public ResumedDraft resume(Draft draft) {
        return reader().resume(draft);
    }

    /** Returns the digest of the register, for comparison with another one. */
    public RegisterDigest digest() {
        session.require(Permission.SIGNED_IN);
        return RegisterDigest.of(storage.journal());
    }

    /** Rebases an overtaken request: what the officer changed stays, all else is taken anew. */
    public SaveRequest rebase(SaveRequest request) {
        return reader().rebase(request);
    }

    private RecordReader reader() {
        session.require(Permission.READ_RECORDS);
        return reader;
    }

    /**
     * Import of an attachment: reads its header, saves its bytes and creates the line of the
     * record.
     */
    private static final class AttachmentWriter {
        private static final AttachmentKind PHOTO = new AttachmentKind("PHO");
        private static final AttachmentKind SCAN = new AttachmentKind("SCN");
        private static final int MAX_NAME = 120;

        private final Blobs blobs;
        private final ZoneId zone;
        private final Supplier<UUID> ids;

        AttachmentWriter(Blobs blobs, ZoneId zone, Supplier<UUID> ids) {
            this.blobs = blobs;
            this.zone = zone;
            this.ids = ids;
        }

        Attachment attach(byte[] bytes, String name) {
            if (bytes.length == 0) {
                throw new Fault(Fault.Exit.UNVERIFIED, "PIC-004", String.valueOf(label(name)));
            }
            if (bytes.length > Blobs.LIMIT) {
                throw new Fault(Fault.Exit.UNVERIFIED, "BLB-003", Blobs.LIMIT >> 20);
            }
            PictureHeader header = PictureHeader.read(bytes);
            Sha256 hash = Sha256.digest(bytes);
            blobs.put(hash, new ByteArrayInputStream(bytes));
            Exif exif = header.exif();
            return new Attachment(
                    ids.get(),
                    1,
                    header.kind().isPicture() ? PHOTO : SCAN,
                    null,
                    taken(exif),
                    exif == null || exif.quarterTurns() == 0 ? null : exif.quarterTurns(),
                    hash,
                    header.kind().mediaType(),
                    bytes.length,
                    label(name),
                    null);
        }

        /** Returns the time of the picture; without offset it is in the zone of the station. */
        private @Nullable OffsetDateTime taken(@Nullable Exif exif) {
            if (exif == null || exif.taken() == null) {
                return null;
            }
            return exif.offset() == null
                    ? exif.taken().atZone(zone).toOffsetDateTime()
                    : exif.taken().atOffset(exif.offset());
        }

        /**
         * Returns the file name without folders and control characters, shortened; null if empty.
         */
        private static @Nullable String label(String name) {
            String last =
                    name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
            String plain = last.replaceAll("[\\p{Cntrl}\\p{Cf}]", "").strip();
            return plain.isEmpty() ? null : plain.substring(0, Math.min(plain.length(), MAX_NAME));
        }
    }
}
