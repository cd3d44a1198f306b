package rubezh.register;

import static rubezh.domain.seizure.SeizureFields.HEADER_NUMBER;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.evidence.Attachment;
import rubezh.domain.seizure.evidence.Sha256;
import rubezh.domain.seizure.rules.ValidationPhase;
import rubezh.domain.seizure.rules.Violation;
import rubezh.domain.station.Station;
import rubezh.journal.Draft;
import rubezh.journal.RegisterDigest;
import rubezh.journal.ValueTree;
import rubezh.json.SeizureShape;
import rubezh.security.Session;
import rubezh.text.Fault;

/**
 * Records and opens seizures for the officer who signed in. Thread-safe; every call may touch the
 * disk, none is for the window's thread.
 */
public final class Register {
    private static final Logger LOG = LoggerFactory.getLogger(Register.class);
    private static final int BATCH = 500;

    private final RegisterStorage storage;
    private final Session session;
    private final Station station;
    private final IdSource idSource;
    private final RecordValidator validator;
    private final RecordWriter writer;
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
                new RecordValidator(storage.reference(), source.clock()));
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
        this.writer = new RecordWriter(storage, session, station, source, validator);
        this.reader = new RecordReader(storage, validator);
        this.copier = new SeizureCopier(station, source.ids());
        this.templates = new SeizureTemplates(storage.notes(), copier, source.ids());
        this.attachmentWriter = new AttachmentWriter(storage.blobs(), station.zone(), source.ids());
    }

    public Station station() {
        return station;
    }

    public Catalogue catalogue() {
        return storage.catalogue();
    }

    /** Returns an id for a record to come. */
    public UUID newRecordId() {
        return idSource.ids().get();
    }

    /** Returns an id for a line of a list to come. */
    public UUID newLineId() {
        return idSource.ids().get();
    }

    /** Returns a new seizure with what the station knows: status, station, country. */
    public Seizure newSeizure() {
        return copier.newSeizure();
    }

    /**
     * Returns a new seizure by copying: everything but number, status, times, related cases and
     * evidence; lines get new ids.
     */
    public Seizure copyOf(Seizure seizure) {
        return copier.copyOf(seizure);
    }

    public SeizureTemplates templates() {
        return templates;
    }

    /** Checks a seizure by the rules alone, without a look at other cases. */
    public List<Violation> check(Seizure copy, SaveIntent saveIntent) {
        return validator.check(copy, moment(saveIntent));
    }

    /** Checks what is wanted as {@link #record} would. */
    public List<Violation> check(SaveRequest request) {
        return checkAll(List.of(request)).getFirst();
    }

    /** Previews {@link #record}: what the rules find, and what would refuse it. */
    public SavePreview preview(SaveRequest request) {
        OpenRecord basis = request.basis();
        var old =
                basis == null
                        ? Map.<String, Object>of()
                        : SeizureShape.SHAPE.write(basis.seizure());
        var changed = ValueTree.difference(old, SeizureShape.SHAPE.write(request.seizure()));
        var check = new DuplicateCheck(storage.catalogue());
        SaveValidation validation = validator.validate(request, request.seizure(), check);
        return new SavePreview(
                validation.violations(ValidationPhase.SUBMIT), validation.blocking(changed));
    }

    /** Returns what one copy of a record says otherwise than another. */
    public List<FieldChange> changes(Seizure old, Seizure now) {
        return RecordReader.changes(SeizureShape.SHAPE.write(old), now);
    }

    /** Checks many as {@link #recordAll} would: each with a look at those before it. */
    public List<List<Violation>> checkAll(List<SaveRequest> many) {
        var check = new DuplicateCheck(storage.catalogue());
        var found = new ArrayList<List<Violation>>();
        for (SaveRequest one : many) {
            found.add(
                    validator.validate(one, one.seizure(), check).violations(moment(one.intent())));
            check.addToBatch(one.seizure());
        }
        return found;
    }

    /**
     * Returns other cases that look like a seizure, the most alike first.
     *
     * @param recordId the record the seizure is of, or will be
     */
    public List<SimilarCase> similar(UUID recordId, Seizure copy) {
        return storage.catalogue().similar(recordId, copy);
    }

    /** Records one seizure: all or nothing, and durable when this returns {@code Recorded}. */
    public SaveResult record(SaveRequest request) {
        return recordAll(List.of(request), _ -> {}).getFirst();
    }

    /**
     * Records many in few transactions.
     *
     * @param progress told how many are done
     * @return an outcome for each, in order
     */
    public List<SaveResult> recordAll(List<SaveRequest> many, IntConsumer progress) {
        RecordWriter.requireDistinct(many);
        var outcomes = new ArrayList<SaveResult>();
        for (int from = 0; from < many.size(); from += BATCH) {
            List<SaveResult> some =
                    writer.record(many.subList(from, Math.min(from + BATCH, many.size())));
            some.forEach(this::deleteDraftOf);
            storage.catalogue().refresh(recorded(some));
            outcomes.addAll(some);
            progress.accept(outcomes.size());
        }
        return outcomes;
    }

    /** Marks a record as entered in error: it stays visible and travels, but counts nowhere. */
    public SaveResult cancel(UUID recordId, String reason) {
        return setVoided(recordId, true, reason);
    }

    /** Takes the mark away again. */
    public SaveResult restore(UUID recordId, String reason) {
        return setVoided(recordId, false, reason);
    }

    public Optional<OpenRecord> open(UUID recordId) {
        return reader.open(recordId);
    }

    /** Opens by case number, {@code KG-OSH-A-2026-000017}. */
    public Optional<OpenRecord> open(String number) {
        Query query = Query.ALL.where(HEADER_NUMBER.path(), Set.of(number));
        return storage.catalogue().ids(query).stream().findFirst().flatMap(reader::open);
    }

    /** Tells every revision of a record, oldest first. */
    public List<HistoryEntry> history(UUID recordId) {
        return reader.history(recordId);
    }

    /** Returns chosen seizures whole, for reports, oldest first. */
    public List<RecordedCase> cases(Query query) {
        return reader.cases(query);
    }

    /**
     * Keeps a picture or paper and returns the line that names it, for the seizure to be recorded:
     * {@code evidence.attachments}. Its bytes are durable before any record can name them.
     *
     * @param name of the file it came from: a label only
     * @throws Fault {@code PIC-001} to {@code PIC-004}, {@code BLB-003} if it is not taken; {@code
     *     STO-005} if the disk refuses
     */
    public Attachment attach(byte[] bytes, String name) {
        return attachmentWriter.attach(bytes, name);
    }

    /**
     * Opens the bytes of a picture or paper; reading them may throw {@code BLB-001}.
     *
     * @return empty if they are not here, say because a bundle came without pictures
     */
    public Optional<InputStream> content(Sha256 hash) {
        return storage.blobs().open(hash);
    }

    /** Makes what is being typed durable; drafts are never exchanged. */
    public void saveDraft(Draft draft) {
        storage.drafts().save(draft);
    }

    /** Composes a draft of what is being typed, as of now, by the officer. */
    public Draft draft(DraftInput input) {
        OpenRecord basis = input.basis();
        return new Draft(
                input.recordId(),
                session.officer().login(),
                idSource.clock().instant(),
                basis == null ? List.of() : basis.view().heads(),
                SeizureShape.SHAPE.write(input.seizure()),
                input.texts(),
                input.focus());
    }

    /** Returns all drafts, newest first. */
    public List<Draft> drafts() {
        return storage.drafts().all();
    }

    public void deleteDraft(UUID recordId) {
        storage.drafts().delete(recordId);
    }

    /** Takes a draft up again, with the record it started from. */
    public ResumedDraft resume(Draft draft) {
        return reader.resume(draft);
    }

    /** Says what this register holds, to be compared with another's. */
    public RegisterDigest digest() {
        return RegisterDigest.of(storage.journal());
    }

    /**
     * Puts a change whose record was {@link SaveResult.Overtaken} onto the record as it is now:
     * fields the officer changed keep his values, all others take the new ones.
     */
    public SaveRequest rebase(SaveRequest request) {
        return reader.rebase(request);
    }

    private SaveResult setVoided(UUID recordId, boolean cancel, String reason) {
        SaveResult result = writer.setVoided(recordId, cancel, reason);
        storage.catalogue().refresh(recorded(List.of(result)));
        return result;
    }

    private static List<UUID> recorded(List<SaveResult> outcomes) {
        return outcomes.stream()
                .filter(SaveResult.Saved.class::isInstance)
                .map(result -> ((SaveResult.Saved) result).recordId())
                .toList();
    }

    /** The record is durable; a draft that cannot be dropped is later found to say the same. */
    private void deleteDraftOf(SaveResult result) {
        UUID recordId =
                switch (result) {
                    case SaveResult.Saved saved -> saved.recordId();
                    case SaveResult.Unchanged unchanged -> unchanged.recordId();
                    case SaveResult.Refused _, SaveResult.Overtaken _ -> null;
                };
        try {
            if (recordId != null) {
                storage.drafts().delete(recordId);
            }
        } catch (Fault fault) {
            LOG.warn("draft of {} stays: {}", recordId, fault.code());
        }
    }

    private static ValidationPhase moment(SaveIntent saveIntent) {
        return saveIntent == SaveIntent.SUBMIT ? ValidationPhase.SUBMIT : ValidationPhase.DRAFT;
    }
}
