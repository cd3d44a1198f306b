package rubezh.review;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import rubezh.domain.seizure.Seizure;
import rubezh.journal.RevisionId;
import rubezh.register.OpenRecord;
import rubezh.register.Register;
import rubezh.register.review.ReviewEntry;

/** Reads what has changed in a record since it was last decided on. */
record ReviewedRecordReader(Register register, ReviewTransaction transaction) {
    ReviewedRecord reviewed(OpenRecord record) {
        List<ReviewEntry> decisions = record.review().log().decisions();
        for (ReviewEntry decision : decisions.reversed()) {
            // The status follows from the decisions; it is no change of the recorder.
            Optional<Seizure> before =
                    seenBy(decision, record.recordId()).map(record.review()::withStatus);
            if (before.isPresent()) {
                return new ReviewedRecord(
                        record,
                        decision,
                        before.get(),
                        register.changes(before.get(), record.seizure()));
            }
        }
        return new ReviewedRecord(record, null, null, List.of());
    }

    /** Returns what has changed in a record since a revision; empty if it is none of the record. */
    Optional<ReviewedRecord> compared(OpenRecord record, RevisionId since) {
        return transaction
                .asOf(record.recordId(), List.of(since))
                .map(record.review()::withStatus)
                .map(before ->
                        new ReviewedRecord(
                                record,
                                reviewed(record).basis(),
                                before,
                                register.changes(before, record.seizure())));
    }

    /** Returns the seizure as a decision saw it; empty if these revisions have not arrived. */
    private Optional<Seizure> seenBy(ReviewEntry decision, UUID recordId) {
        List<RevisionId> heads =
                decision.step().revisions().stream()
                        .flatMap(id -> RevisionId.parse(id).stream())
                        .toList();
        return transaction.asOf(recordId, heads);
    }
}
