package rubezh.operation;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import rubezh.domain.operation.ClosingPart;
import rubezh.domain.operation.Operation;
import rubezh.domain.operation.OperationDay;
import rubezh.domain.reference.Code.OperationCode;
import rubezh.domain.summary.OperationSummary;
import rubezh.domain.summary.SeizureSnapshot;
import rubezh.journal.RecordView;
import rubezh.journal.Revision;
import rubezh.journal.RevisionId;
import rubezh.journal.RevisionKind;
import rubezh.journal.RevisionMerger;
import rubezh.journal.ValueTree;
import rubezh.json.DerivedId;
import rubezh.json.RecordKind;
import rubezh.register.Catalogue;
import rubezh.register.revision.RevisionSigner;
import rubezh.register.revision.RevisionWriter;
import rubezh.register.revision.UnwritableRecordException;
import rubezh.shape.RecordShape;
import rubezh.text.Fault;

/**
 * Writes operations and their days; what a newer program wrote there stays. Who saves one settles
 * what stations had changed unseen by each other: he saw it, and what he saves holds.
 */
final class OperationWriter {
    private final RevisionWriter writer;
    private final Catalogue catalogue;
    private final Supplier<UUID> ids;

    OperationWriter(RevisionWriter writer, Catalogue catalogue, Supplier<UUID> ids) {
        this.writer = writer;
        this.catalogue = catalogue;
        this.ids = ids;
    }

    /**
     * Writes an operation, if its newest revisions are those that the officer saw.
     *
     * @throws Fault {@code OPR-006} if others have been added; {@code REC-002} if the record would
     *     be too large; then nothing is written
     */
    void write(OperationCode code, List<RevisionId> seen, Operation operation, String reason) {
        UUID id = DerivedId.ofOperation(code);
        append(
                id,
                chain -> {
                    requireSeen(code, seen);
                    add(chain, subject(id), RecordKind.OPERATION.shape(), operation, reason);
                });
    }

    /**
     * Writes a closed operation after the lists of the cases that it covers, in one transaction.
     *
     * @param summary the cases
     * @param closed returns the operation closed over the revisions of these lists
     * @throws Fault as {@link #write}
     */
    void close(
            OpenOperation seen,
            OperationSummary summary,
            Function<List<RevisionId>, Operation> closed) {
        UUID id = DerivedId.ofOperation(seen.code());
        append(
                id,
                chain -> {
                    requireSeen(seen.code(), seen.heads());
                    List<RevisionId> parts =
                            ClosingPart.of(seen.code(), covered(summary)).stream()
                                    .map(part -> add(chain, part))
                                    .toList();
                    add(chain, subject(id), RecordKind.OPERATION.shape(), closed.apply(parts), "");
                });
    }

    /** Returns the newest revisions of the cases counted, sorted. */
    private static List<String> covered(OperationSummary summary) {
        return summary.selection().cases().stream()
                .map(SeizureSnapshot::revision)
                .sorted()
                .toList();
    }

    private static Revision.Subject subject(UUID id) {
        return RecordKind.OPERATION.subject(id);
    }

    private void requireSeen(OperationCode code, List<RevisionId> seen) {
        if (!heads(DerivedId.ofOperation(code)).equals(seen)) {
            throw new Fault(Fault.Exit.FINDINGS, "OPR-006", code);
        }
    }

    private RevisionId add(RevisionSigner chain, ClosingPart part) {
        var subject =
                RecordKind.OPERATION_CLOSING.subject(ids.get());
        Map<String, Object> body = RecordKind.OPERATION_CLOSING.shape().write(part);
        return RevisionWriter.add(
                chain,
                new RevisionSigner.RevisionContent(
                        subject,
                        writer.act(RevisionKind.PUT, null),
                        List.of(),
                        body,
                        ValueTree.difference(Map.of(), body)));
    }

    /** Writes a day over what was reported of it before. */
    void write(OperationDay day) {
        UUID id = DerivedId.of(day).orElseThrow();
        var subject = RecordKind.OPERATION_DAY.subject(id);
        append(id, chain -> add(chain, subject, RecordKind.OPERATION_DAY.shape(), day, ""));
    }

    private List<RevisionId> heads(UUID id) {
        List<Revision> known = writer.revisionsOf(id, RecordKind.OPERATION.name());
        return known.isEmpty() ? List.of() : RevisionMerger.view(known).heads();
    }

    private void append(UUID id, Consumer<RevisionSigner> work) {
        try {
            writer.append(chain -> {
                work.accept(chain);
                return id;
            });
        } catch (UnwritableRecordException e) {
            throw e.fault();
        }
        catalogue.refresh(List.of(id));
    }

    private <R extends Record> void add(
            RevisionSigner chain,
            Revision.Subject subject,
            RecordShape<R> shape,
            R record,
            String reason) {
        List<Revision> known = writer.revisionsOf(subject.recordId(), subject.kind());
        RecordView view = known.isEmpty() ? null : RevisionMerger.view(known);
        Map<String, Object> raw = view == null ? Map.of() : view.body();
        Map<String, Object> old = shape.write(shape.read(raw).record());
        Map<String, Object> now = shape.write(record);
        Map<String, Object> body = ValueTree.apply(raw, ValueTree.difference(old, now), now);
        var changed = new TreeSet<>(ValueTree.difference(raw, body));
        List<RecordView.FieldConflict> conflicts = view == null ? List.of() : view.conflicts();
        conflicts.forEach(conflict -> changed.add(conflict.pointer()));
        RevisionKind kind = conflicts.isEmpty() ? RevisionKind.PUT : RevisionKind.RESOLVE;
        if (view == null || !changed.isEmpty()) {
            List<RevisionId> parents = view == null ? List.of() : view.parents();
            var act = writer.act(kind, reason);
            var content = new RevisionSigner.RevisionContent(subject, act, parents, body, changed);
            RevisionWriter.add(chain, content);
        }
    }
}
