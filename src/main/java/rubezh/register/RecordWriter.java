package rubezh.register;

import static rubezh.domain.seizure.SeizureFields.HEADER_NUMBER;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.Status;
import rubezh.domain.seizure.rules.Severity;
import rubezh.domain.seizure.rules.Violation;
import rubezh.journal.RecordView;
import rubezh.journal.Revision;
import rubezh.journal.RevisionId;
import rubezh.journal.RevisionKind;
import rubezh.journal.RevisionMerger;
import rubezh.journal.ValueTree;
import rubezh.json.DerivedId;
import rubezh.json.RecordKind;
import rubezh.json.SeizureShape;
import rubezh.register.review.ReviewLog;
import rubezh.register.review.ReviewState;
import rubezh.register.revision.RecordEdit;
import rubezh.register.revision.RevisionSigner;
import rubezh.register.revision.RevisionWriter;
import rubezh.register.revision.UnwritableRecordException;
import rubezh.text.BlankCharacters;

/** Writer of save requests as revisions, within one transaction. */
final class RecordWriter {
    /** Code for a record written by a newer program. */
    static final String NEWER = "REC-001";

    /** Code for a change of an approved record that gives no reason. */
    private static final String AMENDMENT_WITHOUT_REASON = "REC-004";

    private final RegisterStorage storage;
    private final RevisionWriter revisionWriter;
    private final RecordValidator validator;
    private final AssignedFields assignedFields;

    RecordWriter(
            RegisterStorage storage,
            RevisionWriter writer,
            AssignedFields assignedFields,
            RecordValidator validator) {
        this.storage = storage;
        this.revisionWriter = writer;
        this.assignedFields = assignedFields;
        this.validator = validator;
    }

    /** Request after its validation. */
    private sealed interface Evaluation {
        /** Request of which nothing is written. */
        record Settled(SaveResult result) implements Evaluation {
            boolean blocks() {
                return !(result instanceof SaveResult.Unchanged);
            }
        }

        /** Request that may be written. */
        record Valid(
                SaveValidation validation,
                Seizure copy,
                Map<String, Object> old,
                List<Revision> known)
                implements Evaluation {}
    }

    /** Saves a batch in one transaction, all or none. */
    List<SaveResult> record(List<SaveRequest> batch) {
        if (batch.stream().map(SaveRequest::recordId).distinct().count() < batch.size()) {
            throw new IllegalArgumentException("a record is named twice");
        }
        return append(
                batch.stream().map(SaveRequest::recordId).toList(),
                chain -> {
                    var check = new DuplicateCheck(storage.catalogue());
                    return settle(
                            batch.stream()
                                    .map(request ->
                                            evaluate(
                                                    request,
                                                    revisionsOf(request.recordId()),
                                                    validator,
                                                    check))
                                    .toList(),
                            chain);
                });
    }

    /**
     * Saves the requests that may be saved, each by itself, in the transaction of the caller.
     *
     * @throws Fault {@code REC-002}, {@code REC-003}, {@code REC-006} for a record that cannot be
     *     written
     */
    List<SaveResult> recordEach(List<SaveRequest> part) {
        try {
            return revisionWriter.append(chain -> {
                var check = new DuplicateCheck(storage.catalogue());
                RecordValidator rules = validator.remembering();
                Set<UUID> there =
                        storage.journal()
                                .recordsAmong(part.stream().map(SaveRequest::recordId).toList());
                return part.stream()
                        .map(request ->
                                switch (evaluate(request, known(request, there), rules, check)) {
                                    case Evaluation.Settled settled -> settled.result();
                                    case Evaluation.Valid valid -> write(valid, chain);
                                })
                        .toList();
            });
        } catch (UnwritableRecordException e) {
            throw e.fault();
        }
    }

    /** Returns the time that a revision would have. */
    OffsetDateTime now() {
        return revisionWriter.act(RevisionKind.PUT, null).at();
    }

    private List<SaveResult> append(
            List<UUID> recordIds, Function<RevisionSigner, List<SaveResult>> work) {
        return append(revisionWriter, recordIds, work);
    }

    /** Runs a writer in a transaction, which a record that cannot be written rolls back. */
    static List<SaveResult> append(
            RevisionWriter writer,
            List<UUID> recordIds,
            Function<RevisionSigner, List<SaveResult>> work) {
        try {
            return writer.append(work);
        } catch (UnwritableRecordException e) {
            return recordIds.stream()
                    .<SaveResult>map(id -> new SaveResult.Refused(e.violationsOf(id)))
                    .toList();
        }
    }

    /** Writes the requests that may be written, unless another of the batch is blocked. */
    private List<SaveResult> settle(List<Evaluation> evaluations, RevisionSigner chain) {
        boolean blocked =
                evaluations.stream().anyMatch(e -> e instanceof Evaluation.Settled s && s.blocks());
        return evaluations.stream()
                .map(evaluation ->
                        switch (evaluation) {
                            case Evaluation.Settled settled -> settled.result();
                            case Evaluation.Valid valid ->
                                    blocked
                                            ? new SaveResult.Refused(List.of())
                                            : write(valid, chain);
                        })
                .toList();
    }

    private List<Revision> revisionsOf(UUID recordId) {
        return revisionWriter.revisionsOf(recordId, RecordKind.SEIZURE);
    }

    /** Returns the revisions of a record; asks for them only if there are any. */
    private List<Revision> known(SaveRequest request, Set<UUID> there) {
        return there.contains(request.recordId()) ? revisionsOf(request.recordId()) : List.of();
    }

    private Evaluation evaluate(
            SaveRequest request,
            List<Revision> known,
            RecordValidator rules,
            DuplicateCheck check) {
        SaveResult stale = staleResult(request, known);
        if (stale != null) {
            return new Evaluation.Settled(stale);
        }
        OpenRecord basis = request.basis();
        Map<String, Object> old = request.savedTree();
        Seizure copy = assignedFields.in(request);
        SortedSet<String> changed =
                basis == null // nothing is inherited from a record that is not there
                        ? Collections.emptySortedSet()
                        : ValueTree.difference(old, tree(copy));
        if (basis != null && changed.isEmpty() && !isWrittenAnyway(request, basis)) {
            return new Evaluation.Settled(
                    new SaveResult.Unchanged(request.recordId(), copy.header().number()));
        }
        Seizure filled = assignedFields.withDerived(request, copy);
        SaveValidation validation = rules.validate(request, filled, check);
        List<Violation> blocking = validation.blocking(changed);
        check.addToBatch(filled);
        return blocking.isEmpty()
                ? new Evaluation.Valid(validation, filled, old, known)
                : new Evaluation.Settled(new SaveResult.Refused(blocking));
    }

    /**
     * Returns whether a record is written although nothing in it changes: what could not be read is
     * replaced, and a returned one is submitted as it is, because its recorder stands by it.
     */
    private static boolean isWrittenAnyway(SaveRequest request, OpenRecord basis) {
        return !basis.problems().isEmpty()
                || request.intent() == SaveIntent.SUBMIT
                        && basis.review().status() == Status.RETURNED;
    }

    /**
     * Returns whether a record approved by now would be changed without saying why; it may have
     * been approved since it was opened.
     */
    private boolean needsReason(SaveRequest request, RecordView view, List<Revision> known) {
        String reason = request.reason();
        return (reason == null || BlankCharacters.isBlank(reason))
                && ReviewState.of(
                                reviewLog(request.recordId(), known),
                                SeizureShape.SHAPE.read(view.body()).record().header().status(),
                                view.heads(),
                                view.training())
                        .isAmendedByChange();
    }

    private ReviewLog reviewLog(UUID recordId, List<Revision> known) {
        return ReviewLog.of(
                revisionWriter.revisionsOf(DerivedId.ofReview(recordId), RecordKind.REVIEW),
                storage.authority().reviewers(known));
    }

    private static SaveResult refused(String code) {
        return new SaveResult.Refused(List.of(new Violation("", code, Severity.STOP, List.of())));
    }

    private @Nullable SaveResult staleResult(SaveRequest request, List<Revision> known) {
        OpenRecord basis = request.basis();
        if (basis == null) {
            return known.isEmpty() ? null : alreadySaved(request, known);
        }
        if (!basis.editable()) {
            return refused(NEWER);
        }
        RecordView view = RevisionMerger.view(known);
        if (!view.heads().equals(basis.view().heads())) {
            return overtaken(request.recordId(), known, basis.view().heads());
        }
        return needsReason(request, view, known) ? refused(AMENDMENT_WITHOUT_REASON) : null;
    }

    /**
     * Returns the result for a new record that exists, such as after a crash between saving and
     * deleting the draft.
     */
    private SaveResult alreadySaved(SaveRequest request, List<Revision> known) {
        Seizure saved = SeizureShape.SHAPE.read(RevisionMerger.view(known).body()).record();
        String number = saved.header().number();
        Seizure copy =
                SeizureShape.SHAPE.with(
                        assignedFields.withDerived(request, assignedFields.in(request)),
                        HEADER_NUMBER.pointer(),
                        number);
        return saved.equals(copy)
                ? new SaveResult.Unchanged(request.recordId(), number)
                : overtaken(request.recordId(), known, List.of());
    }

    static SaveResult overtaken(UUID recordId, List<Revision> known, List<RevisionId> seenHeads) {
        var unseen = new ArrayList<>(RevisionMerger.inOrder(known));
        unseen.removeIf(revision -> seenHeads.contains(revision.id()));
        Revision.Act act = (unseen.isEmpty() ? known : unseen).getLast().act();
        return new SaveResult.Overtaken(recordId, act.author(), act.station(), act.at());
    }

    private SaveResult write(Evaluation.Valid valid, RevisionSigner chain) {
        SaveRequest request = valid.validation().request();
        Seizure numbered = assignedFields.withNumber(valid.copy(), chain);
        RevisionId id = revisionWriter.write(chain, edit(valid, tree(numbered)), request.reason());
        return new SaveResult.Saved(
                request.recordId(),
                numbered.header().number(),
                id,
                valid.validation().answered(),
                valid.validation().counts(),
                valid.validation().hints(),
                revisionWriter.offeredTo(valid.known()));
    }

    /**
     * Returns the saved record with the changes; what could not be read in it is replaced by what
     * the person who saves has seen, and stays in the history.
     */
    private RecordEdit<Seizure> edit(Evaluation.Valid valid, Map<String, Object> tree) {
        SaveRequest request = valid.validation().request();
        OpenRecord basis = request.basis();
        if (basis == null) {
            return RecordEdit.create(RecordKind.SEIZURE, request.recordId()).replace(tree);
        }
        SortedSet<String> changed = ValueTree.difference(valid.old(), tree);
        return RecordEdit.of(RecordKind.SEIZURE, basis.view(), valid.known())
                .put(basis.unreadable(), tree)
                .put(changed, tree);
    }

    /** Cancels or restores a record. */
    SaveResult setVoided(UUID recordId, boolean cancel, String reason) {
        return append(
                        List.of(recordId),
                        chain -> List.of(setVoided(recordId, cancel, reason, chain)))
                .getFirst();
    }

    private SaveResult setVoided(
            UUID recordId, boolean cancel, String reason, RevisionSigner chain) {
        List<Revision> known = revisionsOf(recordId);
        RecordView view = RevisionMerger.view(known);
        String number = SeizureShape.SHAPE.read(view.body()).record().header().number();
        if (view.voided() == cancel && !hasRecordConflict(view)) {
            return new SaveResult.Unchanged(recordId, number);
        }
        RecordEdit<Seizure> edit =
                RecordEdit.of(RecordKind.SEIZURE, view, known)
                        .stateRecord()
                        .as(cancel ? RevisionKind.VOID : RevisionKind.PUT);
        RevisionId id = revisionWriter.write(chain, edit, reason);
        return new SaveResult.Saved(
                recordId,
                number,
                id,
                Set.of(),
                null,
                List.of(),
                revisionWriter.offeredTo(revisionsOf(recordId)));
    }

    private static boolean hasRecordConflict(RecordView view) {
        return view.conflicts().stream().anyMatch(conflict -> conflict.pointer().isEmpty());
    }

    private static Map<String, Object> tree(Seizure seizure) {
        return SeizureShape.SHAPE.write(seizure);
    }
}
