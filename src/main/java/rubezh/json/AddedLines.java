package rubezh.json;

import module java.base;

import rubezh.journal.Revision;
import rubezh.journal.RevisionId;
import rubezh.journal.RevisionMerger;
import rubezh.shape.RecordShape;

/**
 * Lines of a list of which only the adding counts: what a later revision changes or removes in a
 * line has no effect, so nobody can rewrite what somebody else decided.
 *
 * <pre>{@code
 * var steps = new AddedLines<>(RecordKind.OPERATION, "steps", Operation::steps, s -> s.act() != null);
 * List<OperationEntry> entries = steps.in(revisions, OperationEntry::new);
 * }</pre>
 *
 * @param kind kind of the record
 * @param list name of the list in the record
 * @param lines returns the list of a record
 * @param counts whether a line means anything
 */
public record AddedLines<R extends Record, L extends Record>(
        RecordKind<R> kind, String list, Function<R, List<L>> lines, Predicate<L> counts) {
    /**
     * Returns an entry for each line that a revision adds, each after those its author knew.
     *
     * @param revisions all known ones of a record, in any order; those that {@linkplain
     *     RecordKind#stated state} nothing are skipped
     * @param entry makes an entry of a line and the revision that adds it
     */
    public <E> List<E> in(Collection<Revision> revisions, BiFunction<L, Revision, E> entry) {
        var stated = new HashMap<RevisionId, R>();
        for (Revision revision : revisions) {
            kind.stated(revision).ifPresent(record -> stated.put(revision.id(), record));
        }
        var entries = new ArrayList<E>();
        for (Revision revision :
                stated.isEmpty() ? List.<Revision>of() : RevisionMerger.inOrder(revisions)) {
            R record = stated.get(revision.id());
            if (record != null) {
                added(record, revision).forEach(line -> entries.add(entry.apply(line, revision)));
            }
        }
        return entries;
    }

    private List<L> added(R record, Revision revision) {
        return lines.apply(record).stream()
                .filter(line ->
                        revision.content()
                                .changed()
                                .contains("/" + list + "/" + RecordShape.lineId(line)))
                .filter(counts)
                .toList();
    }
}
