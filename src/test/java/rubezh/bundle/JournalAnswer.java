package rubezh.bundle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import rubezh.fixtures.MemoryJournal;
import rubezh.journal.RecordView;
import rubezh.journal.RecordView.Candidate;
import rubezh.journal.RegisterDigest;
import rubezh.journal.Revision;
import rubezh.journal.RevisionId;
import rubezh.journal.RevisionMerger;
import rubezh.journal.StoredRevision;
import rubezh.json.CodeListShape;
import rubezh.json.OfficerShape;
import rubezh.json.OperationShape;
import rubezh.json.ReviewShape;
import rubezh.json.RosterShape;
import rubezh.json.SeizureShape;
import rubezh.json.ViewShape;
import rubezh.json.WatchShape;
import rubezh.register.officer.RoleLog;
import rubezh.register.operation.OperationLog;
import rubezh.register.review.ReviewLog;
import rubezh.register.review.ReviewState;
import rubezh.register.view.SharedViewAnswer;

/** What the program says of a journal, in the form of the independent reader. */
final class JournalAnswer {
    private JournalAnswer() {}

    static Map<String, Object> of(String name, MemoryJournal journal) {
        RegisterDigest digest = RegisterDigest.of(journal);
        var byReplica = new TreeMap<String, Object>();
        digest.byReplica().forEach((replica, hash) -> byReplica.put(replica.toString(), hash));
        return Map.of(
                "name", name,
                "lost", List.of(),
                "digest", Map.of("byReplica", byReplica, "total", digest.total()),
                "records", records(journal));
    }

    private static List<Object> records(MemoryJournal journal) {
        SortedSet<String> ids = new TreeSet<>();
        journal.ofAll().forEach(r -> ids.add(r.revision().subject().recordId().toString()));
        var records = new ArrayList<Object>();
        for (String id : ids) {
            var revisions = journal.ofRecord(UUID.fromString(id));
            var view =
                    new TreeMap<>(view(revisions.stream().map(StoredRevision::revision).toList()));
            status(journal, UUID.fromString(id)).ifPresent(status -> view.put("status", status));
            closed(journal, UUID.fromString(id)).ifPresent(closed -> view.put("closed", closed));
            if (CodeListShape.listOf(UUID.fromString(id)).isPresent()) {
                view.put("codes", RandomCodeLists.codes(revisions(journal, UUID.fromString(id))));
            }
            watched(journal, UUID.fromString(id)).ifPresent(one -> view.put("watched", one));
            if (id.equals(ViewShape.ID.toString())) {
                view.put("views", SharedViewAnswer.of(revisions(journal, ViewShape.ID)));
            }
            grants(revisions(journal, UUID.fromString(id)))
                    .ifPresent(grants -> view.put("grants", grants));
            rosters(journal, id).ifPresent(rosters -> view.put("rosters", rosters));
            records.add(view);
        }
        return records;
    }

    /** Returns the rosters that hold, by who is headquarters; empty for other records. */
    private static Optional<Map<String, Object>> rosters(MemoryJournal journal, String id) {
        return id.equals(RosterShape.RECORD_ID.toString())
                ? Optional.of(RandomRosters.answer(revisions(journal, RosterShape.RECORD_ID)))
                : Optional.empty();
    }

    /** Returns the roles granted to an officer; empty for other records. */
    private static Optional<List<List<String>>> grants(List<Revision> revisions) {
        UUID recordId = revisions.getFirst().subject().recordId();
        return RevisionMerger.view(revisions).kind().equals(OfficerShape.KIND)
                ? Optional.of(RoleLog.of(recordId, revisions).roles())
                : Optional.empty();
    }

    /** Returns whether an operation is closed; empty for other records. */
    private static Optional<Boolean> closed(MemoryJournal journal, UUID recordId) {
        List<Revision> revisions = revisions(journal, recordId);
        return RevisionMerger.view(revisions).kind().equals(OperationShape.KIND)
                ? Optional.of(OperationLog.of(revisions).isClosed())
                : Optional.empty();
    }

    /** Returns whether records are compared with an entry of the watch list; empty for others. */
    private static Optional<Boolean> watched(MemoryJournal journal, UUID recordId) {
        RecordView view = RevisionMerger.view(revisions(journal, recordId));
        if (!view.kind().equals(WatchShape.KIND)) {
            return Optional.empty();
        }
        var entry = WatchShape.SHAPE.read(view.body()).record();
        return Optional.of(!view.voided() && entry.isInForceOn(LocalDate.MIN));
    }

    /** Returns the status of a seizure; empty for other records. */
    private static Optional<String> status(MemoryJournal journal, UUID recordId) {
        RecordView view = RevisionMerger.view(revisions(journal, recordId));
        if (!view.kind().equals(SeizureShape.KIND)) {
            return Optional.empty();
        }
        ReviewLog log = ReviewLog.of(revisions(journal, ReviewShape.idOf(recordId)));
        var seizure = SeizureShape.SHAPE.read(view.body()).record();
        return Optional.of(ReviewState.of(log, seizure, view).status().name());
    }

    private static List<Revision> revisions(MemoryJournal journal, UUID recordId) {
        return journal.ofRecord(recordId).stream().map(StoredRevision::revision).toList();
    }

    private static Map<String, Object> view(Collection<Revision> revisions) {
        RecordView view = RevisionMerger.view(revisions);
        return Map.of(
                "record", view.recordId().toString(),
                "body", view.body(),
                "cancelled", view.voided(),
                "incomplete", view.incomplete(),
                "heads", view.heads().stream().map(RevisionId::hex).toList(),
                "conflicts", view.conflicts().stream().map(JournalAnswer::conflict).toList());
    }

    private static Map<String, Object> conflict(RecordView.FieldConflict conflict) {
        var candidates = new ArrayList<Object>();
        for (Candidate candidate : conflict.candidates()) {
            var named = new LinkedHashMap<String, Object>();
            named.put("revision", candidate.revision().hex());
            if (candidate.value() != null) {
                named.put("value", candidate.value());
            }
            candidates.add(named);
        }
        return Map.of("pointer", conflict.pointer(), "candidates", candidates);
    }
}
