package rubezh.register;

import static rubezh.domain.seizure.SeizureFields.EVIDENCE_CUSTODY;
import static rubezh.domain.seizure.SeizureFields.EVIDENCE_CUSTODY_CHAIN;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.evidence.CustodyChain;
import rubezh.domain.seizure.evidence.CustodyEvent;
import rubezh.domain.seizure.rules.Severity;
import rubezh.domain.seizure.rules.Violation;
import rubezh.journal.ConflictDecisions;
import rubezh.journal.RecordView;
import rubezh.journal.RecordView.Candidate;
import rubezh.journal.RecordView.FieldConflict;
import rubezh.journal.Revision;
import rubezh.journal.RevisionId;
import rubezh.journal.RevisionKind;
import rubezh.journal.RevisionMerger;
import rubezh.journal.ValueTree;
import rubezh.json.RecordKind;
import rubezh.json.SeizureShape;
import rubezh.register.revision.RecordEdit;
import rubezh.register.revision.RevisionSigner;
import rubezh.register.revision.RevisionWriter;

/**
 * Resolver of the conflicts of a record: one revision that names every contested value, also where
 * the displayed one stays, so that no station asks again.
 *
 * @see Register#resolve
 */
final class ConflictResolver {
    private final RevisionWriter writer;

    ConflictResolver(RevisionWriter writer) {
        this.writer = writer;
    }

    /**
     * Settles all conflicts of a record.
     *
     * @param decisions what counts; the displayed value where nothing is decided
     */
    SaveResult resolve(OpenRecord seen, ConflictDecisions decisions, String reason) {
        if (!seen.editable()) {
            return new SaveResult.Refused(
                    List.of(new Violation("", RecordWriter.NEWER, Severity.STOP, List.of())));
        }
        UUID recordId = seen.recordId();
        return RecordWriter.append(
                        writer,
                        List.of(recordId),
                        chain -> List.of(resolve(seen, decisions, reason, chain)))
                .getFirst();
    }

    private SaveResult resolve(
            OpenRecord seen, ConflictDecisions decisions, String reason, RevisionSigner chain) {
        UUID recordId = seen.recordId();
        List<Revision> known = writer.revisionsOf(recordId, RecordKind.SEIZURE);
        RecordView view = RevisionMerger.view(known);
        if (!view.heads().equals(seen.view().heads())) {
            return RecordWriter.overtaken(recordId, known, seen.view().heads());
        }
        if (view.conflicts().isEmpty()) {
            return new SaveResult.Unchanged(recordId, seen.seizure().header().number());
        }
        var resolution = new Resolution(view, known, decisions);
        resolution.settleAll();
        RevisionId id = writer.write(chain, resolution.edit, reason);
        return new SaveResult.Saved(
                recordId,
                resolution.number(),
                id,
                Set.of(),
                null,
                List.of(),
                writer.offeredTo(known));
    }

    /** Body under resolution; conflicts come in order, so a line before what is in it. */
    private static final class Resolution {
        private final RecordView view;
        private final ConflictDecisions decisions;
        private final RecordEdit<Seizure> edit;

        Resolution(RecordView view, List<Revision> known, ConflictDecisions decisions) {
            this.view = view;
            this.decisions = decisions;
            this.edit = RecordEdit.of(RecordKind.SEIZURE, view, known).as(RevisionKind.RESOLVE);
        }

        void settleAll() {
            view.conflicts().forEach(this::settle);
            edit.put(decisions.removed(), Map.of());
            renewCustodyChain();
        }

        private void settle(FieldConflict conflict) {
            String pointer = conflict.pointer();
            Candidate candidate = candidate(conflict);
            Object typed = decisions.typed().get(pointer);
            if (typed != null && !isInAbsentLine(pointer)) {
                put(pointer, typed);
            } else if (pointer.isEmpty()) {
                edit.as(
                        Boolean.TRUE.equals(candidate.value())
                                ? RevisionKind.VOID
                                : RevisionKind.RESOLVE);
            } else if (!displays(candidate, conflict)) {
                edit.put(List.of(pointer), ValueTree.treeOf(pointer, candidate.value()));
            }
            edit.state(List.of(pointer));
        }

        private void put(String pointer, Object value) {
            Seizure with = SeizureShape.SHAPE.with(edit.record(), pointer, value);
            edit.put(List.of(pointer), SeizureShape.SHAPE.write(with));
        }

        /** Gives new chain hashes from the first event of custody on that was settled. */
        private void renewCustodyChain() {
            Seizure seizure = edit.record();
            List<CustodyEvent> custody = seizure.evidence().custody();
            int first = 0;
            while (first < custody.size() && !isSettled(custody.get(first))) {
                first++;
            }
            if (first < custody.size()) {
                Seizure renewed =
                        SeizureShape.SHAPE.with(
                                seizure,
                                EVIDENCE_CUSTODY.pointer(),
                                CustodyChain.renew(custody, first));
                List<String> chains =
                        custody.stream().map(e -> EVIDENCE_CUSTODY_CHAIN.pointer(e.id())).toList();
                edit.put(chains, SeizureShape.SHAPE.write(renewed));
            }
        }

        private boolean isSettled(CustodyEvent event) {
            String line = EVIDENCE_CUSTODY.pointer(event.id());
            return edit.stated().stream().anyMatch(p -> p.equals(line) || p.startsWith(line + "/"));
        }

        @Nullable String number() {
            return edit.record().header().number();
        }

        private Candidate candidate(FieldConflict conflict) {
            RevisionId revision = decisions.chosen().get(conflict.pointer());
            return conflict.candidates().stream()
                    .filter(candidate -> candidate.revision().equals(revision))
                    .findFirst()
                    .orElse(conflict.candidates().getFirst());
        }

        /**
         * A displayed line stays as it was merged; within a line not displayed nothing is set. One
         * that was brought back has the values of its own side, unless others are chosen.
         */
        private boolean displays(Candidate candidate, FieldConflict conflict) {
            String pointer = conflict.pointer();
            return isInAbsentLine(pointer)
                    || candidate.equals(conflict.candidates().getFirst())
                            && !(decisions.chosen().containsKey(pointer)
                                    && isInAbsentLine(view.body(), pointer));
        }

        private boolean isInAbsentLine(String pointer) {
            return isInAbsentLine(edit.body(), pointer);
        }

        private boolean isInAbsentLine(Map<String, Object> tree, String pointer) {
            return view.conflicts().stream()
                    .map(FieldConflict::pointer)
                    .anyMatch(line ->
                            pointer.startsWith(line + "/")
                                    && !line.isEmpty()
                                    && ValueTree.at(tree, line) == null);
        }
    }
}
