package rubezh.store.projection;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rubezh.domain.operation.OperationDay;
import rubezh.domain.operation.OperationState;
import rubezh.domain.reference.Code.OperationCode;
import rubezh.journal.RecordView;
import rubezh.journal.Revision;
import rubezh.journal.RevisionMerger;
import rubezh.journal.StoredRevision;
import rubezh.json.CanonicalJson;
import rubezh.json.OfficerShape;
import rubezh.json.OperationShape;
import rubezh.json.WatchShape;
import rubezh.register.operation.OperationLog;

/**
 * Row of a record that is kept as its displayed values: an operation, one of its days, or an entry
 * of the watch list; and of a part of a closing, which is kept without them.
 *
 * @param recordId id of the record
 * @param kind kind of the record
 * @param operation code of the operation; of an entry {@link #SEVERAL} or empty
 * @param listed whether it is listed: not marked as entered in error, and at the id that follows
 *     from its content
 * @param ended how the operation was ended; null if nobody did
 * @param conflicts number of its conflicts
 * @param body displayed values, canonical JSON
 */
public record ProjectedBody(
        UUID recordId,
        String kind,
        String operation,
        boolean listed,
        @Nullable OperationState ended,
        int conflicts,
        String body) {
    /** In the place of the operation, of an entry that several officers or computers wrote. */
    public static final String SEVERAL = "several";

    /** Kinds kept so; the id of the first two follows from their content. */
    private static final List<String> KINDS =
            List.of(
                    OperationShape.KIND,
                    OperationShape.DAY_KIND,
                    WatchShape.KIND,
                    OperationShape.CLOSING_KIND);

    /** Body of what is read from its revisions only. */
    private static final String UNUSED = "{}";

    /** Returns the rows of records, without those of other kinds. */
    public static List<ProjectedBody> all(Stream<List<StoredRevision>> records) {
        return records.flatMap(entries -> of(entries).stream()).toList();
    }

    /** Returns the row of a record; empty for one that is not listed or of another kind. */
    private static Optional<ProjectedBody> of(List<StoredRevision> entries) {
        List<Revision> all = entries.stream().map(StoredRevision::revision).toList();
        return KINDS.stream()
                .flatMap(kind -> ofKind(all, kind).stream())
                .filter(ProjectedBody::listed)
                .findFirst();
    }

    private static Optional<ProjectedBody> ofKind(List<Revision> all, String kind) {
        List<Revision> revisions = RevisionMerger.ofKind(all, kind);
        if (revisions.stream().map(Revision::subject).noneMatch(ProjectedBody::isSupported)) {
            return Optional.empty();
        }
        return Optional.of(
                switch (kind) {
                    case WatchShape.KIND -> watchEntry(revisions);
                    case OperationShape.CLOSING_KIND -> part(RevisionMerger.view(revisions));
                    default -> row(RevisionMerger.view(revisions), revisions);
                });
    }

    private static boolean isSupported(Revision.Subject subject) {
        return WatchShape.isSupported(subject) || OperationShape.isSupported(subject);
    }

    /** Returns the entry as supervisors left it; as it is, if none had to do with it. */
    private static ProjectedBody watchEntry(List<Revision> revisions) {
        List<Revision> counting = RevisionMerger.only(revisions, WatchShape::isBySupervisor);
        RecordView view = RevisionMerger.view(counting.isEmpty() ? revisions : counting);
        String authors = isBySeveral(counting) ? SEVERAL : "";
        boolean listed = !view.voided();
        int conflicts = view.conflicts().size();
        return new ProjectedBody(
                view.recordId(), WatchShape.KIND, authors, listed, null, conflicts, body(view));
    }

    private static boolean isBySeveral(List<Revision> revisions) {
        return revisions.stream()
                        .map(one -> OfficerShape.authorOf(one) + " " + one.link().replica())
                        .distinct()
                        .count()
                > 1;
    }

    private static String body(RecordView view) {
        return new String(CanonicalJson.write(view.body()), UTF_8);
    }

    /** Returns the row of a part of a closing, so that it travels with its operation. */
    private static ProjectedBody part(RecordView view) {
        OperationCode code = OperationShape.CLOSING_SHAPE.read(view.body()).record().operation();
        return new ProjectedBody(
                view.recordId(),
                OperationShape.CLOSING_KIND,
                String.valueOf(code),
                code != null && !view.voided(),
                null,
                0,
                UNUSED);
    }

    private static ProjectedBody row(RecordView view, List<Revision> revisions) {
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
        return new ProjectedBody(
                view.recordId(),
                view.kind(),
                String.valueOf(code),
                inPlace && !view.voided(),
                OperationLog.of(revisions).ended(),
                view.conflicts().size(),
                body(view));
    }
}
