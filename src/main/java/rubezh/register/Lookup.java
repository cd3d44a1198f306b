package rubezh.register;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import rubezh.domain.seizure.Moment;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.Severity;
import rubezh.domain.seizure.Violation;
import rubezh.journal.Draft;
import rubezh.journal.Entry;
import rubezh.journal.Merge;
import rubezh.journal.RecordView;
import rubezh.journal.Revision;
import rubezh.journal.RevisionId;
import rubezh.journal.Tree;
import rubezh.json.RevisionLine;
import rubezh.json.SeizureShape;
import rubezh.shape.Reading;

/** Opens records, tells their history, takes drafts up again. */
final class Lookup {
    private final Holdings holdings;
    private final Checking checking;

    Lookup(Holdings holdings, Checking checking) {
        this.holdings = holdings;
        this.checking = checking;
    }

    Optional<Opened> open(UUID recordId) {
        List<Revision> known = revisionsOf(recordId);
        return known.isEmpty() ? Optional.empty() : Optional.of(opened(known, Merge.view(known)));
    }

    private Opened opened(Collection<Revision> known, RecordView view) {
        Reading<Seizure> reading = SeizureShape.SHAPE.read(view.body());
        return new Opened(
                view.recordId(),
                reading.record(),
                view,
                reading.problems(),
                checking.check(reading.record(), Moment.SUBMIT),
                known.stream().allMatch(RevisionLine::understood));
    }

    List<HistoryEntry> history(UUID recordId) {
        List<Revision> known = revisionsOf(recordId);
        var byId = new HashMap<RevisionId, Revision>();
        known.forEach(revision -> byId.put(revision.id(), revision));
        return known.isEmpty()
                ? List.of()
                : Merge.inOrder(known).stream()
                        .map(revision -> told(revision, before(revision, byId)))
                        .toList();
    }

    /** Returns what the author had before him. */
    private static Map<String, Object> before(Revision revision, Map<RevisionId, Revision> byId) {
        List<RevisionId> parents =
                revision.link().parents().stream().filter(byId::containsKey).toList();
        if (parents.isEmpty()) {
            return Map.of();
        }
        Revision only = parents.size() == 1 ? byId.get(parents.getFirst()) : null;
        return only != null ? only.content().body() : Merge.asOf(byId.values(), parents).body();
    }

    private static HistoryEntry told(Revision revision, Map<String, Object> before) {
        Map<String, Object> after = revision.content().body();
        List<Change> changes =
                revision.content().changed().stream()
                        .filter(pointer -> !pointer.isEmpty())
                        .map(p -> new Change(p, Tree.at(before, p), Tree.at(after, p)))
                        .toList();
        Revision.Act act = revision.act();
        return new HistoryEntry(
                revision.id(),
                act.op(),
                act.author(),
                act.station(),
                act.at(),
                act.reason(),
                changes);
    }

    List<RecordedCase> cases(Query query) {
        var cases = new ArrayList<RecordedCase>();
        for (UUID recordId : holdings.catalogue().ids(query)) {
            open(recordId).ifPresent(opened -> cases.add(recordedCase(opened)));
        }
        return cases;
    }

    private static RecordedCase recordedCase(Opened opened) {
        RecordView view = opened.view();
        return new RecordedCase(
                opened.recordId(),
                opened.seizure(),
                view.heads().stream().map(RevisionId::hex).collect(Collectors.joining(" ")),
                view.revisions(),
                marks(opened));
    }

    private static Row.Marks marks(Opened opened) {
        return new Row.Marks(
                opened.view().voided(),
                !opened.view().conflicts().isEmpty(),
                opened.view().incomplete(),
                count(opened.violations(), Severity.STOP),
                count(opened.violations(), Severity.QUESTION));
    }

    private static int count(List<Violation> violations, Severity severity) {
        return (int) violations.stream().filter(v -> v.severity() == severity).count();
    }

    Resumed resume(Draft draft) {
        List<Revision> known = revisionsOf(draft.recordId());
        Seizure copy = SeizureShape.SHAPE.read(draft.body()).record();
        if (known.isEmpty()) {
            return new Resumed(draft, null, copy, changes(Map.of(), copy), false);
        }
        RecordView now = Merge.view(known);
        boolean begunNew = draft.basis().isEmpty();
        RecordView then = begunNew ? now : Merge.asOf(known, draft.basis());
        Opened basis = opened(known, then);
        List<Change> changes = changes(SeizureShape.SHAPE.write(basis.seizure()), copy);
        boolean same = Set.copyOf(now.heads()).equals(Set.copyOf(draft.basis()));
        return new Resumed(draft, basis, copy, changes, begunNew ? !changes.isEmpty() : !same);
    }

    /** Returns what one copy of a record says otherwise than another. */
    static List<Change> changes(Map<String, Object> old, Seizure copy) {
        Map<String, Object> now = SeizureShape.SHAPE.write(copy);
        return Tree.difference(old, now).stream()
                .map(p -> new Change(p, Tree.at(old, p), Tree.at(now, p)))
                .toList();
    }

    /** Puts a change that was overtaken onto the record as it is now. */
    Entering carriedOver(Entering entering) {
        Opened now = open(entering.recordId()).orElseThrow();
        return new Entering(
                entering.recordId(),
                now,
                new Rebase(then(entering), now.seizure()).carry(entering.copy()),
                entering.intent(),
                entering.reason(),
                entering.acknowledged());
    }

    private static Seizure then(Entering entering) {
        Opened basis = entering.basis();
        return basis == null ? SeizureShape.SHAPE.read(Map.of()).record() : basis.seizure();
    }

    private List<Revision> revisionsOf(UUID recordId) {
        return holdings.journal().ofRecord(recordId).stream().map(Entry::revision).toList();
    }
}
