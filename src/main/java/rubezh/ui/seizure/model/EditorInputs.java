package rubezh.ui.seizure.model;

import static rubezh.domain.seizure.SeizureFields.*;

import module java.base;

import rubezh.domain.reference.CaseCode.EntryLanguage;
import rubezh.domain.reference.Code.Post;
import rubezh.domain.reference.ReferenceData;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.derived.DerivedField;
import rubezh.domain.seizure.derived.DerivedFields;
import rubezh.journal.Draft;
import rubezh.register.OpenRecord;
import rubezh.register.Query;
import rubezh.register.Register;
import rubezh.register.ResumedDraft;
import rubezh.register.SeizureRow;
import rubezh.register.SeizureTemplates.SeizureTemplate;
import rubezh.register.access.RecordAccessLog;
import rubezh.shape.RecordShape;
import rubezh.text.Fault;
import rubezh.text.Language;

/**
 * Creates the input of editors: blank, copied, existing or from a draft. Reads the register: call
 * it off the JavaFX application thread.
 *
 * @see EditorInput
 */
public final class EditorInputs {
    /** Fields copied from the last case into a new one: where the officer works, never a fact. */
    private static final List<String> SHIFT_FIELDS =
            List.of(PLACE_POST.pointer(), EVENT_DIRECTION.pointer());

    private final Register register;
    private final RecordShape<Seizure> shape;
    private final InstantSource clock;
    private final ReferenceData reference;
    private final ZoneId zone;
    private final Supplier<Language> language;
    private final Predicate<Draft> elsewhere;

    /**
     * @param language supplies the interface language, the entry language of new records
     * @param elsewhere tells whether a draft was begun on a record that is not the one here
     */
    public EditorInputs(
            SeizureContext context,
            ReferenceData reference,
            ZoneId zone,
            Supplier<Language> language,
            Predicate<Draft> elsewhere) {
        this.elsewhere = elsewhere;
        this.reference = reference;
        this.register = context.register();
        this.shape = context.shape();
        this.clock = context.clock();
        this.zone = zone;
        this.language = language;
    }

    /** Returns the code of this station. */
    public String station() {
        return register.station().code();
    }

    public RecordShape<Seizure> shape() {
        return shape;
    }

    /**
     * Existing record and its draft.
     *
     * @param input the record
     * @param draft draft that differs from the record, if any
     */
    public record ExistingInput(EditorInput input, Optional<ResumedDraft> draft) {}

    /** Returns a new seizure of now, with post, direction and pinned fields of the last case. */
    public EditorInput blank() {
        Seizure blank = register.newSeizure();
        return filled(
                last().flatMap(row -> register.open(row.recordId()))
                        .map(last -> copyShiftFields(last.seizure(), blank))
                        .orElseGet(() -> atOwnPost(blank)));
    }

    /** Sets the post that is this station, if the posts have it: its first record is made there. */
    private Seizure atOwnPost(Seizure blank) {
        var own = new Post(station());
        return reference.find(own).isPresent()
                ? shape.with(blank, PLACE_POST.pointer(), own)
                : blank;
    }

    private Seizure copyShiftFields(Seizure last, Seizure blank) {
        if (!Objects.equals(last.place().country(), register.station().country())) {
            return blank;
        }
        Seizure filled = blank;
        var pointers = new LinkedHashSet<>(SHIFT_FIELDS);
        register.templates().pinned().forEach(path -> pointers.add("/" + path.replace('.', '/')));
        for (String pointer : pointers) {
            Object value = shape.get(last, pointer);
            filled = value == null ? filled : shape.with(filled, pointer, value);
        }
        return filled;
    }

    public Optional<EditorInput> copyOf(UUID recordId) {
        return open(recordId, RecordAccessLog.Purpose.COPY)
                .map(record -> register.copyOf(record.seizure()))
                .map(this::withStartNow)
                .map(this::withDerived)
                .map(copy -> EditorInput.forNew(register.newRecordId(), copy));
    }

    /** Returns a new record filled from a template. */
    public EditorInput from(SeizureTemplate template) {
        return filled(register.templates().newSeizure(template));
    }

    /** Returns a new record with the values given. */
    public EditorInput filled(Seizure values) {
        return EditorInput.forNew(register.newRecordId(), withDerived(withStartNow(values)));
    }

    public List<SeizureTemplate> templates() {
        return register.templates().all();
    }

    public SeizureTemplate deleteTemplate(SeizureTemplate template) {
        register.templates().delete(template.id());
        return template;
    }

    public SeizureTemplate renameTemplate(SeizureTemplate template, String name) {
        return register.templates().rename(template, name);
    }

    /** Deletes the draft of a record; returns the id of the record. */
    public UUID deleteDraft(UUID recordId) {
        register.deleteDraft(recordId);
        return recordId;
    }

    /** Returns a copy of the last case this station recorded and did not cancel. */
    public Optional<EditorInput> repeat() {
        return last().flatMap(row -> copyOf(row.recordId()));
    }

    public Optional<ExistingInput> existing(UUID recordId) {
        return open(recordId, RecordAccessLog.Purpose.EDIT)
                .map(record -> new ExistingInput(EditorInput.of(record), pendingDrafts(recordId)));
    }

    /** Returns the officer's own drafts that differ from their records, newest first. */
    public List<ResumedDraft> pendingDrafts() {
        String login = register.officer().login();
        return register.drafts().stream()
                .filter(draft -> draft.author().equals(login))
                .filter(elsewhere.negate())
                .map(register::resume)
                .filter(EditorInputs::differsFromRecord)
                .toList();
    }

    private Optional<ResumedDraft> pendingDrafts(UUID recordId) {
        return register.drafts().stream()
                .filter(draft -> draft.recordId().equals(recordId))
                .findFirst()
                .map(this::here)
                .map(register::resume)
                .filter(EditorInputs::differsFromRecord);
    }

    /**
     * Returns a draft that may be continued here.
     *
     * @throws Fault {@code HUB-016} if typing here would overwrite what was begun at the hub
     */
    private Draft here(Draft draft) {
        if (elsewhere.test(draft)) {
            throw new Fault(Fault.Exit.IN_USE, "HUB-016");
        }
        return draft;
    }

    /**
     * Returns the unsaved work on a record, if there is any.
     *
     * @throws Fault {@code HUB-016} if it was begun at the hub and its record is not the one here
     */
    public Optional<ResumedDraft> resume(UUID recordId) {
        Optional<Draft> found =
                register.drafts().stream()
                        .filter(draft -> draft.recordId().equals(recordId))
                        .findFirst();
        found.ifPresent(_ -> note(recordId, RecordAccessLog.Purpose.EDIT));
        return found.map(this::here).map(register::resume);
    }

    private Optional<OpenRecord> open(UUID recordId, RecordAccessLog.Purpose purpose) {
        Optional<OpenRecord> found = register.open(recordId);
        found.ifPresent(_ -> note(recordId, purpose));
        return found;
    }

    private void note(UUID recordId, RecordAccessLog.Purpose purpose) {
        register.accessLog().noteOpening(recordId, purpose);
    }

    private static boolean differsFromRecord(ResumedDraft draft) {
        return !draft.changes().isEmpty() || !draft.draft().texts().isEmpty();
    }

    private Optional<SeizureRow> last() {
        Query own =
                Query.ALL
                        .where(HEADER_STATION, Set.of(register.station().code()))
                        .withCancelled(false);
        return register.catalogue().page(own, 0, 1).stream().findFirst();
    }

    private Seizure withDerived(Seizure seizure) {
        Seizure filled = seizure;
        for (DerivedField field : DerivedFields.open(seizure, reference)) {
            filled = shape.with(filled, field.pointer(), field.value());
        }
        return filled;
    }

    private Seizure withStartNow(Seizure seizure) {
        Seizure filled = shape.with(seizure, EVENT_START.pointer(), now());
        return shape.with(
                filled, HEADER_LANGUAGE.pointer(), new EntryLanguage(language.get().name()));
    }

    private OffsetDateTime now() {
        return clock.instant().atZone(zone).toOffsetDateTime().truncatedTo(ChronoUnit.MINUTES);
    }
}
