package rubezh.store.projection;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rubezh.domain.operation.OperationDay;
import rubezh.domain.operation.OperationState;
import rubezh.journal.RecordView;
import rubezh.journal.Revision;
import rubezh.journal.RevisionMerger;
import rubezh.journal.StoredRevision;
import rubezh.json.CanonicalJson;
import rubezh.json.OperationShape;
import rubezh.register.operation.OperationLog;

/**
 * Row of an operation, or of one of its days.
 *
 * @param recordId id of the record
 * @param kind kind of the record
 * @param operation code of the operation
 * @param listed whether it is listed: not marked as entered in error, and at the id that follows
 *     from its content
 * @param ended how the operation was ended; null if nobody did
 * @param conflicts number of its conflicts
 * @param body displayed values, canonical JSON
 */
public record ProjectedOperation(
        UUID recordId,
        String kind,
        String operation,
        boolean listed,
        @Nullable OperationState ended,
        int conflicts,
        String body) {
    /** Returns the row of a record; empty if it is neither an operation nor a day. */
    public static Optional<ProjectedOperation> of(List<StoredRevision> entries) {
        List<Revision> revisions = entries.stream().map(StoredRevision::revision).toList();
        return revisions.isEmpty() || !OperationShape.isSupported(revisions.getFirst().subject())
                ? Optional.empty()
                : Optional.of(row(RevisionMerger.view(revisions), revisions));
    }

    private static ProjectedOperation row(RecordView view, List<Revision> revisions) {
        Object code;
        boolean inPlace;
        if (view.kind().equals(OperationShape.KIND)) {
            var operation = OperationShape.SHAPE.read(view.body()).record();
            code = operation.code();
            inPlace =
                    operation.code() != null
                            && OperationShape.idOf(operation.code()).equals(view.recordId());
        } else {
            OperationDay day = OperationShape.DAY_SHAPE.read(view.body()).record();
            code = day.operation();
            inPlace =
                    OperationShape.isComplete(day)
                            && OperationShape.idOf(day).equals(view.recordId());
        }
        return new ProjectedOperation(
                view.recordId(),
                view.kind(),
                String.valueOf(code),
                inPlace && !view.voided(),
                OperationLog.of(revisions).ended(),
                view.conflicts().size(),
                new String(CanonicalJson.write(view.body()), UTF_8));
    }
}
