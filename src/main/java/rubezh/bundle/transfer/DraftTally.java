package rubezh.bundle.transfer;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import rubezh.bundle.transfer.RecordOutcome.RecordHeadline;
import rubezh.journal.Journal;
import rubezh.journal.RecordView;
import rubezh.journal.Revision;
import rubezh.journal.RevisionId;
import rubezh.journal.RevisionMerger;
import rubezh.journal.StoredRevision;
import rubezh.json.SeizureShape;

/**
 * Number of drafts among the records of a bundle. A record is a candidate from a revision that is a
 * draft to one that follows it and is none; few are left to be merged.
 */
final class DraftTally {
    private final Map<UUID, RevisionId> candidates = new HashMap<>();

    void add(StoredRevision stored) {
        Revision revision = stored.revision();
        UUID record = revision.subject().recordId();
        RevisionId draft = candidates.get(record);
        if (RecordHeadline.of(revision).isDraft()) {
            candidates.put(record, stored.id());
        } else if (draft != null && revision.link().parents().contains(draft)) {
            candidates.remove(record);
        }
    }

    /** Returns how many of the records are drafts by all that the journal holds of them. */
    int count(Journal journal) {
        return (int)
                candidates.keySet().stream()
                        .map(record -> journal.ofRecord(record, _ -> {}))
                        .filter(DraftTally::isDraft)
                        .count();
    }

    private static boolean isDraft(Collection<StoredRevision> entries) {
        List<Revision> revisions =
                RevisionMerger.ofKind(
                        entries.stream().map(StoredRevision::revision).toList(), SeizureShape.KIND);
        if (revisions.isEmpty()) {
            return false;
        }
        RecordView view = RevisionMerger.view(revisions);
        return !view.voided() && RecordHeadline.isDraft(view.body());
    }
}
