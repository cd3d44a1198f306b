package rubezh.register.conflict;

import static rubezh.domain.seizure.SeizureFields.EVIDENCE_ATTACHMENTS;
import static rubezh.domain.seizure.SeizureFields.EVIDENCE_CUSTODY;
import static rubezh.domain.seizure.SeizureFields.EVIDENCE_IDENTIFICATIONS;
import static rubezh.domain.seizure.SeizureFields.EVIDENCE_PACKAGES;
import static rubezh.domain.seizure.SeizureFields.EVIDENCE_SAMPLES;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.FieldPath;
import rubezh.journal.RecordView;
import rubezh.journal.RecordView.FieldConflict;
import rubezh.journal.Revision;
import rubezh.journal.RevisionId;
import rubezh.journal.RevisionKind;
import rubezh.journal.RevisionMerger;
import rubezh.journal.ValueTree;
import rubezh.register.OpenRecord;
import rubezh.register.conflict.UndoResult.KeptReason;

/**
 * What one case would say again that an import changed.
 *
 * @param now the case as it is
 * @param before what was displayed without the revisions of the import
 * @param changed pointers that the next revision names: where the two differ, and what is contested
 *     only since the import; empty for the mark of a case entered in error
 * @param reason why the case stays as it is; null if nothing is in the way
 */
record CaseUndo(
        OpenRecord now, RecordView before, SortedSet<String> changed, @Nullable KeptReason reason) {
    private static final List<FieldPath> EVIDENCE =
            List.of(
                    EVIDENCE_PACKAGES,
                    EVIDENCE_SAMPLES,
                    EVIDENCE_IDENTIFICATIONS,
                    EVIDENCE_CUSTODY,
                    EVIDENCE_ATTACHMENTS);

    /**
     * @param all all revisions of the case
     * @param rest those that did not come with the import; at least one
     */
    static CaseUndo of(OpenRecord now, List<Revision> all, List<Revision> rest) {
        RecordView before = RevisionMerger.view(rest);
        SortedSet<String> changed = changed(now.view(), before);
        return new CaseUndo(now, before, changed, reason(now, all, rest, changed));
    }

    private static SortedSet<String> changed(RecordView now, RecordView before) {
        var changed = new TreeSet<>(pointers(now));
        changed.removeAll(pointers(before));
        changed.addAll(ValueTree.difference(now.body(), before.body()));
        if (now.voided() != before.voided()) {
            changed.add("");
        }
        return changed;
    }

    private static List<String> pointers(RecordView view) {
        return view.conflicts().stream().map(FieldConflict::pointer).toList();
    }

    private static @Nullable KeptReason reason(
            OpenRecord now, List<Revision> all, List<Revision> rest, Set<String> changed) {
        long places =
                all.stream()
                        .map(one -> List.of(one.link().replica(), one.link().seq()))
                        .distinct()
                        .count();
        if (!now.editable() || now.view().incomplete() || places < all.size()) {
            return KeptReason.UNCLEAR;
        }
        Set<RevisionId> kept = rest.stream().map(Revision::id).collect(Collectors.toSet());
        if (!rest.stream().allMatch(one -> kept.containsAll(one.link().parents()))) {
            return KeptReason.CHANGED_SINCE;
        }
        return changed.stream().anyMatch(CaseUndo::isOfEvidence) ? KeptReason.EVIDENCE : null;
    }

    private static boolean isOfEvidence(String pointer) {
        return EVIDENCE.stream().anyMatch(field -> pointer.startsWith(field.pointer()));
    }

    /** Returns whether the import changed nothing that is displayed. */
    boolean isIdle() {
        return changed.isEmpty();
    }

    RevisionKind kind() {
        if (before.voided() && !now.view().voided()) {
            return RevisionKind.VOID;
        }
        return now.view().conflicts().isEmpty() ? RevisionKind.PUT : RevisionKind.RESOLVE;
    }

    String number() {
        return number(now);
    }

    /** Returns the number of a case, or its id where it has none. */
    static String number(OpenRecord record) {
        String number = record.seizure().header().number();
        return number == null ? record.recordId().toString() : number;
    }
}
