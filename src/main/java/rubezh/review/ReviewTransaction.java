package rubezh.review;

import static rubezh.domain.seizure.SeizureFields.HEADER_STATUS;

import module java.base;

import rubezh.domain.review.ReviewAct;
import rubezh.domain.review.ReviewRecord;
import rubezh.domain.review.ReviewStep;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.Status;
import rubezh.journal.Revision;
import rubezh.journal.RevisionId;
import rubezh.journal.RevisionKind;
import rubezh.journal.RevisionMerger;
import rubezh.json.DerivedId;
import rubezh.json.RecordKind;
import rubezh.json.SeizureShape;
import rubezh.register.OpenRecord;
import rubezh.register.Register;
import rubezh.register.RegisterStorage;
import rubezh.register.revision.IdSource;
import rubezh.register.revision.RecordEdit;
import rubezh.register.revision.RevisionSigner;
import rubezh.register.revision.RevisionWriter;
import rubezh.register.revision.UnwritableRecordException;

/** Writes steps of reviews, each only if its record is still as the officer saw it. */
final class ReviewTransaction {
    private final RegisterStorage storage;
    private final Register register;
    private final IdSource idSource;
    private final RevisionWriter writer;

    ReviewTransaction(
            RegisterStorage storage, Register register, IdSource source, RevisionWriter writer) {
        this.storage = storage;
        this.register = register;
        this.idSource = source;
        this.writer = writer;
    }

    /** Returns a step concerning the newest revisions of a record. */
    ReviewStep step(ReviewAct act, OpenRecord record) {
        List<String> heads = record.view().heads().stream().map(RevisionId::hex).sorted().toList();
        return ReviewStep.of(idSource.ids().get(), act, heads)
                .takenBy(register.officer().asAuthor());
    }

    /**
     * Adds steps to the sheet of a record, if it is as the officer saw it.
     *
     * @param check returns why they are not possible
     */
    ReviewResult write(
            SeenRecord target,
            Function<OpenRecord, Optional<ReviewResult>> check,
            Function<OpenRecord, List<ReviewStep>> steps) {
        return write(
                        List.of(target),
                        chain ->
                                List.of(
                                        onCurrent(
                                                target,
                                                record ->
                                                        check.apply(record)
                                                                .orElseGet(() ->
                                                                        add(
                                                                                record,
                                                                                steps.apply(record),
                                                                                chain)))))
                .getFirst();
    }

    /** Runs an action on a record that is as the officer saw it. */
    ReviewResult onCurrent(SeenRecord target, Function<OpenRecord, ReviewResult> action) {
        return register.open(target.recordId())
                .filter(record -> record.view().heads().equals(target.heads()))
                .map(action)
                .orElseGet(() -> new ReviewResult.Overtaken(target.recordId()));
    }

    ReviewResult add(OpenRecord record, List<ReviewStep> steps, RevisionSigner chain) {
        RecordEdit<ReviewRecord> edit =
                writer.edit(RecordKind.REVIEW, DerivedId.ofReview(record.recordId()));
        var all = new ArrayList<>(edit.record().steps());
        int pos = all.stream().mapToInt(ReviewStep::pos).max().orElse(0);
        for (ReviewStep step : steps) {
            all.add(step.at(++pos));
        }
        String number = record.seizure().header().number();
        writer.write(chain, edit.set(new ReviewRecord(record.recordId(), number, all)), null);
        return new ReviewResult.Written(record.recordId(), steps.getLast().id());
    }

    /** States a record as a draft again; all else of it stays. */
    ReviewResult takeBack(OpenRecord record, RevisionSigner chain) {
        String pointer = HEADER_STATUS.pointer();
        var draft = SeizureShape.SHAPE.with(record.seizure(), pointer, Status.DRAFT);
        RecordEdit<Seizure> edit =
                RecordEdit.of(RecordKind.SEIZURE, record.view(), revisionsOf(record))
                        .put(List.of(pointer), SeizureShape.SHAPE.write(draft))
                        .state(List.of(pointer));
        writer.write(chain, edit, null);
        return new ReviewResult.TakenBack(record.recordId());
    }

    /** Runs work in one transaction and brings the lists up to date. */
    List<ReviewResult> write(
            List<SeenRecord> targets, Function<RevisionSigner, List<ReviewResult>> work) {
        try {
            List<ReviewResult> results = writer.append(work);
            storage.catalogue().refresh(targets.stream().map(SeenRecord::recordId).toList());
            return results;
        } catch (UnwritableRecordException e) {
            return targets.stream()
                    .<ReviewResult>map(target ->
                            new ReviewResult.Refused(
                                    target.recordId(),
                                    e.violation().code(),
                                    e.violation().arguments()))
                    .toList();
        }
    }

    /** Returns an act of the signed-in officer, now. */
    Revision.Act act() {
        return writer.act(RevisionKind.PUT, null);
    }

    List<Revision> revisionsOf(OpenRecord record) {
        return writer.revisionsOf(record.recordId(), RecordKind.SEIZURE);
    }

    /** Returns the seizure as some revisions and their ancestors state it; empty if not known. */
    Optional<Seizure> asOf(UUID recordId, List<RevisionId> heads) {
        List<Revision> revisions = writer.revisionsOf(recordId, RecordKind.SEIZURE);
        Set<RevisionId> known = revisions.stream().map(Revision::id).collect(Collectors.toSet());
        return heads.isEmpty() || !known.containsAll(heads)
                ? Optional.empty()
                : Optional.of(
                        SeizureShape.SHAPE
                                .read(RevisionMerger.asOf(revisions, heads).body())
                                .record());
    }

    /** Tells that the last return of a record was seen; nothing if it was told before. */
    void markSeen(OpenRecord record) {
        record.review()
                .lastReturn()
                .map(entry -> entry.step().id())
                .filter(step -> record.review().seen(step).isEmpty())
                .ifPresent(step ->
                        write(
                                SeenRecord.of(record),
                                _ -> Optional.empty(),
                                seen -> List.of(step(ReviewAct.SEEN, seen).of(step))));
    }
}
