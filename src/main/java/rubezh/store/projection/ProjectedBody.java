package rubezh.store.projection;

import static java.nio.charset.StandardCharsets.UTF_8;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.authority.Authority;
import rubezh.domain.operation.OperationDay;
import rubezh.domain.operation.OperationState;
import rubezh.domain.reference.Code.OperationCode;
import rubezh.journal.RecordView;
import rubezh.journal.Revision;
import rubezh.journal.RevisionMerger;
import rubezh.journal.StoredRevision;
import rubezh.json.CanonicalJson;
import rubezh.json.DerivedId;
import rubezh.json.RecordKind;
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
 * @param offered whether somebody offers a change of it
 * @param body displayed values, canonical JSON
 */
public record ProjectedBody(
        UUID recordId,
        String kind,
        String operation,
        boolean listed,
        @Nullable OperationState ended,
        int conflicts,
        boolean offered,
        String body) {
    /** In the place of the operation, of an entry that several officers or computers wrote. */
    public static final String SEVERAL = "several";

    /** Kinds kept so; the id of the first two follows from their content. */
    private static final List<RecordKind<?>> KINDS =
            List.of(
                    RecordKind.OPERATION,
                    RecordKind.OPERATION_DAY,
                    RecordKind.WATCH_ENTRY,
                    RecordKind.OPERATION_CLOSING);

    /** Body of what is read from its revisions only. */
    private static final String UNUSED = "{}";

    /** Returns the rows of records, without those of other kinds. */
    public static List<ProjectedBody> all(
            Stream<List<StoredRevision>> records, Authority authority) {
        return records.flatMap(entries -> of(entries, authority).stream()).toList();
    }

    /** Returns the row of a record; empty for one that is not listed or of another kind. */
    private static Optional<ProjectedBody> of(List<StoredRevision> entries, Authority authority) {
        List<Revision> all = entries.stream().map(StoredRevision::revision).toList();
        return KINDS.stream()
                .flatMap(kind -> ofKind(all, kind, authority).stream())
                .filter(ProjectedBody::listed)
                .findFirst();
    }

    private static Optional<ProjectedBody> ofKind(
            List<Revision> all, RecordKind<?> kind, Authority authority) {
        List<Revision> known = RevisionMerger.ofKind(all, kind.name());
        List<Revision> revisions = authority.counting(known);
        if (revisions.stream().map(Revision::subject).noneMatch(kind::supports)) {
            return Optional.empty();
        }
        if (kind == RecordKind.WATCH_ENTRY) {
            return Optional.of(watchEntry(revisions, authority.hasOffers(known)));
        }
        RecordView view = RevisionMerger.view(revisions);
        return Optional.of(
                kind == RecordKind.OPERATION_CLOSING
                        ? part(view)
                        : row(
                                view,
                                OperationLog.of(authority.byOwners(revisions)),
                                authority.hasOffers(known)));
    }

    /** Returns the entry as supervisors left it; as it is, if none had to do with it. */
    private static ProjectedBody watchEntry(List<Revision> revisions, boolean offered) {
        List<Revision> counting =
                RevisionMerger.only(
                        revisions, one -> RecordKind.WATCH_ENTRY.read(one).by().isSupervisor());
        RecordView view = RevisionMerger.view(counting.isEmpty() ? revisions : counting);
        String authors = isBySeveral(counting) ? SEVERAL : "";
        boolean listed = !view.voided();
        int conflicts = view.conflicts().size();
        return new ProjectedBody(
                view.recordId(),
                RecordKind.WATCH_ENTRY.name(),
                authors,
                listed,
                null,
                conflicts,
                offered,
                body(view));
    }

    private static boolean isBySeveral(List<Revision> revisions) {
        return revisions.stream()
                        .map(one -> DerivedId.ofAuthor(one) + " " + one.link().replica())
                        .distinct()
                        .count()
                > 1;
    }

    private static String body(RecordView view) {
        return new String(CanonicalJson.write(view.body()), UTF_8);
    }

    /** Returns the row of a part of a closing, so that it travels with its operation. */
    private static ProjectedBody part(RecordView view) {
        OperationCode code = RecordKind.OPERATION_CLOSING.read(view.body()).operation();
        return new ProjectedBody(
                view.recordId(),
                RecordKind.OPERATION_CLOSING.name(),
                String.valueOf(code),
                code != null && !view.voided(),
                null,
                0,
                false,
                UNUSED);
    }

    private static ProjectedBody row(RecordView view, OperationLog log, boolean offered) {
        Object code;
        Optional<UUID> place;
        if (view.kind().equals(RecordKind.OPERATION.name())) {
            var operation = RecordKind.OPERATION.read(view.body());
            code = operation.code();
            place = DerivedId.of(operation);
        } else {
            OperationDay day = RecordKind.OPERATION_DAY.read(view.body());
            code = day.operation();
            place = DerivedId.of(day);
        }
        return new ProjectedBody(
                view.recordId(),
                view.kind(),
                String.valueOf(code),
                place.filter(view.recordId()::equals).isPresent() && !view.voided(),
                log.ended(),
                view.conflicts().size(),
                offered,
                body(view));
    }
}
