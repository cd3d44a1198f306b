package rubezh.operation;

import module java.base;

import rubezh.domain.operation.ClosingPart;
import rubezh.domain.operation.Operation;
import rubezh.domain.operation.OperationDay;
import rubezh.domain.reference.Code.OperationCode;
import rubezh.domain.summary.OperationSummary;
import rubezh.domain.summary.SeizureSnapshot;
import rubezh.journal.Revision;
import rubezh.journal.RevisionId;
import rubezh.journal.RevisionMerger;
import rubezh.json.DerivedId;
import rubezh.json.RecordKind;
import rubezh.register.Catalogue;
import rubezh.register.operation.OperationLog;
import rubezh.register.revision.RecordEdit;
import rubezh.register.revision.RevisionSigner;
import rubezh.register.revision.RevisionWriter;
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
     * @param closed whether it is closed or cancelled then
     * @throws Fault {@code OPR-006} if others have been added; {@code REC-002} if the record would
     *     be too large; then nothing is written
     */
    void write(
            OperationCode code,
            List<RevisionId> seen,
            Operation operation,
            String reason,
            boolean closed) {
        writer.run(chain -> add(chain, edit(code, seen, closed).set(operation), reason));
        catalogue.refresh(List.of(DerivedId.ofOperation(code)));
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
        writer.run(chain -> {
            RecordEdit<Operation> edit = edit(seen.code(), seen.heads(), true);
            List<RevisionId> parts =
                    ClosingPart.of(seen.code(), covered(summary)).stream()
                            .map(part ->
                                    RecordEdit.create(RecordKind.OPERATION_CLOSING, ids.get())
                                            .set(part))
                            .map(part -> writer.write(chain, part, null))
                            .toList();
            add(chain, edit.set(closed.apply(parts)), "");
        });
        catalogue.refresh(List.of(DerivedId.ofOperation(seen.code())));
    }

    /** Returns the newest revisions of the cases counted, sorted. */
    private static List<String> covered(OperationSummary summary) {
        return summary.selection().cases().stream()
                .map(SeizureSnapshot::revision)
                .sorted()
                .toList();
    }

    private RecordEdit<Operation> edit(OperationCode code, List<RevisionId> seen, boolean closed) {
        RecordEdit<Operation> edit = writer.edit(RecordKind.OPERATION, DerivedId.ofOperation(code));
        if (!edit.heads().equals(seen)) {
            throw new Fault(Fault.Exit.FINDINGS, "OPR-006", code);
        }
        return edit.requireReadBack(
                all -> OperationLog.of(writer.authority().byOwners(all)).isClosed() == closed);
    }

    /** Writes a day over what was reported of it before. */
    void write(OperationDay day) {
        UUID id = DerivedId.of(day).orElseThrow();
        writer.run(chain -> add(chain, writer.edit(RecordKind.OPERATION_DAY, id).set(day), ""));
        catalogue.refresh(List.of(id));
    }

    private void add(RevisionSigner chain, RecordEdit<?> edit, String reason) {
        if (edit.settle().isChange()) {
            writer.write(chain, edit.requireReadBack(OperationWriter::isInForce), reason);
        }
    }

    private static boolean isInForce(List<Revision> all) {
        return !RevisionMerger.view(all).voided();
    }
}
