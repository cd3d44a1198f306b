package rubezh.register.revision;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.journal.ParentView;
import rubezh.journal.RecordView;
import rubezh.journal.RecordView.FieldConflict;
import rubezh.journal.Revision;
import rubezh.journal.RevisionId;
import rubezh.journal.RevisionKind;
import rubezh.journal.RevisionMerger;
import rubezh.journal.ValueTree;
import rubezh.json.RecordKind;
import rubezh.shape.RecordShape;

/**
 * Next revision of a record while it is composed: its body, and the pointers that it states. What a
 * newer program wrote in the body stays.
 *
 * <pre>{@code
 * var edit = writer.edit(RecordKind.OPERATION, id);
 * writer.write(chain, edit.set(edit.record().withSteps(steps)).settle(), reason);
 * }</pre>
 *
 * @see RevisionWriter#write
 * @param <R> the record type
 */
public final class RecordEdit<R extends Record> {
    /** Code for what would not read back as it was meant. */
    private static final String UNREADABLE = "REC-006";

    /** Pointer of the record itself: who states it says whether the record is in force. */
    private static final String RECORD = "";

    private final RecordKind<R> kind;
    private final UUID recordId;
    private final Known known;
    private final @Nullable RecordView view;
    private final Map<String, Object> before;
    private final SortedSet<String> stated = new TreeSet<>();
    private Map<String, Object> body;
    private RevisionKind op = RevisionKind.PUT;
    private Predicate<List<Revision>> readBack = _ -> true;
    private @Nullable ParentView parentView;

    /**
     * What is known of a record.
     *
     * @param revisions all known revisions
     * @param parents those that the next one follows
     * @param counts whether a revision says anything that counts
     */
    private record Known(
            List<Revision> revisions, List<RevisionId> parents, Predicate<Revision> counts) {
        static final Known NOTHING = new Known(List.of(), List.of(), _ -> true);

        ParentView parentView() {
            return new ParentView(revisions, parents, counts);
        }
    }

    /** Body and listed pointers of the revision as it is signed. */
    record Statement(Map<String, Object> body, SortedSet<String> changed) {}

    /**
     * @param view merge of the revisions that count; null if none does
     */
    private RecordEdit(RecordKind<R> kind, UUID recordId, Known known, @Nullable RecordView view) {
        this.kind = kind;
        this.recordId = recordId;
        this.known = known;
        this.view = view;
        this.before = view == null ? Map.of() : view.body();
        this.body = before;
    }

    /** Begins a new record. */
    public static <R extends Record> RecordEdit<R> create(RecordKind<R> kind, UUID recordId) {
        return new RecordEdit<>(kind, recordId, Known.NOTHING, null);
    }

    /**
     * Continues what was seen of a record, damaged values included.
     *
     * @param revisions all known revisions of the record
     */
    public static <R extends Record> RecordEdit<R> of(
            RecordKind<R> kind, RecordView seen, List<Revision> revisions) {
        var known = new Known(revisions, seen.parents(), _ -> true);
        return new RecordEdit<>(kind, seen.recordId(), known, seen);
    }

    /** Continues one revision of a record alone, whatever others wrote there. */
    public static <R extends Record> RecordEdit<R> after(RecordKind<R> kind, Revision revision) {
        List<RevisionId> parents = List.of(revision.id());
        RecordView view = RevisionMerger.view(List.of(revision));
        var known = new Known(List.of(revision), parents, _ -> true);
        return new RecordEdit<>(kind, view.recordId(), known, view);
    }

    /**
     * Continues the revisions of a record that count. Lists whose lines cannot be told by their ids
     * are cleaned: else a line added to one would change the list as a whole, which means nothing
     * where only added lines count.
     */
    static <R extends Record> RecordEdit<R> of(
            RecordKind<R> kind, UUID recordId, List<Revision> known, Predicate<Revision> counts) {
        if (known.isEmpty()) {
            return create(kind, recordId);
        }
        List<RevisionId> parents = RevisionMerger.view(known).parents();
        List<Revision> counting = RevisionMerger.only(known, counts);
        RecordView view = counting.isEmpty() ? null : RevisionMerger.view(counting);
        return new RecordEdit<>(
                kind,
                recordId,
                new Known(known, parents, counts),
                view == null ? null : view.withBody(kind.shape().withDistinctLines(view.body())));
    }

    /** Returns an edit of the same record whose body begins anew. */
    public RecordEdit<R> anew() {
        return new RecordEdit<>(kind, recordId, known, null).requireReadBack(readBack);
    }

    /** Returns the newest known revisions. */
    public List<RevisionId> heads() {
        return known.revisions.isEmpty() ? List.of() : RevisionMerger.view(known.revisions).heads();
    }

    /** Returns whether this program reads all known revisions. */
    public boolean isSupported() {
        return known.revisions.stream().map(Revision::subject).allMatch(kind::supports);
    }

    /** Returns the record as the body has it now. */
    public R record() {
        return kind.read(body);
    }

    public Map<String, Object> body() {
        return body;
    }

    /** Changes the record to another state; it must read back as exactly that. */
    public RecordEdit<R> set(R record) {
        Map<String, Object> now = kind.shape().withDistinctLines(kind.shape().write(record));
        SortedSet<String> changed = ValueTree.difference(kind.shape().write(record()), now);
        R meant = kind.read(now);
        stated.addAll(changed);
        return put(changed, now)
                .requireReadBack(all ->
                        kind.stated(all.getLast())
                                .filter(found -> says(found, meant, changed))
                                .isPresent());
    }

    /**
     * Returns whether a record that was read back says what was meant; where something is missing
     * before what was seen, only what was changed is written.
     */
    private boolean says(R found, R meant, SortedSet<String> changed) {
        return found.equals(meant)
                || view != null
                        && view.incomplete()
                        && ValueTree.valuesAt(kind.shape().write(found), changed)
                                .equals(ValueTree.valuesAt(kind.shape().write(meant), changed));
    }

    /** Takes the values at some pointers from a tree. */
    public RecordEdit<R> put(Iterable<String> pointers, Map<String, ?> from) {
        body = ValueTree.apply(body, pointers, from);
        return this;
    }

    /** Replaces the whole body. */
    public RecordEdit<R> replace(Map<String, Object> other) {
        body = other;
        return this;
    }

    /** States values besides those that change. */
    public RecordEdit<R> state(Collection<String> pointers) {
        stated.addAll(pointers);
        return this;
    }

    /** States that the record is in force, or with {@link RevisionKind#VOID} that it is not. */
    public RecordEdit<R> stateRecord() {
        stated.add(RECORD);
        return this;
    }

    public RecordEdit<R> as(RevisionKind kindOfChange) {
        op = kindOfChange;
        return this;
    }

    /**
     * Settles what stations had changed unseen by each other: who saves the record saw it, and what
     * he saves holds.
     */
    public RecordEdit<R> settle() {
        List<FieldConflict> conflicts = view == null ? List.of() : view.conflicts();
        conflicts.forEach(conflict -> stated.add(conflict.pointer()));
        if (view != null && view.voided()) {
            stateRecord();
        }
        return conflicts.isEmpty() ? this : as(RevisionKind.RESOLVE);
    }

    /**
     * Requires of all revisions of the record, that to write being the last, that they read as it
     * was meant.
     */
    public RecordEdit<R> requireReadBack(Predicate<List<Revision>> test) {
        readBack = readBack.and(test);
        return this;
    }

    /** Returns whether the revision would state anything; one that begins a record does. */
    public boolean isChange() {
        return known.revisions.isEmpty() || !changed().isEmpty();
    }

    /** Returns the pointers that the author changed or stated. */
    public SortedSet<String> changed() {
        var changed = new TreeSet<>(ValueTree.difference(before, body));
        changed.addAll(stated);
        return changed;
    }

    /** Returns the pointers stated so far besides those that change. */
    public SortedSet<String> stated() {
        return stated;
    }

    UUID recordId() {
        return recordId;
    }

    Revision.Subject subject() {
        return kind.subject(recordId);
    }

    List<RevisionId> parents() {
        return known.parents;
    }

    /**
     * Returns what is signed: what the parents say, with what the author stated, and every pointer
     * at which that differs from what the parents say. If something is missing before what he saw,
     * that stays with those who stated it, but for what the id of the record follows from; only
     * where nothing is complete does he state all of it.
     */
    Statement statement() {
        ParentView parents = known.parentView();
        parentView = parents;
        SortedSet<String> changed = changed();
        Map<String, Object> signed = parents.inOrder(signedBody(parents, changed));
        if (signed != body || !parents.says(before)) {
            changed.addAll(parents.changed(signed));
        }
        return new Statement(signed, changed);
    }

    private Map<String, Object> signedBody(ParentView parents, SortedSet<String> changed) {
        if (view == null || !view.incomplete()) {
            return body;
        }
        Map<String, Object> onto = kind.shape().withDistinctLines(parents.counting());
        var pointers = new TreeSet<>(changed);
        pointers.addAll(kind.identifying());
        if (onto.isEmpty()) {
            SortedSet<String> all = ValueTree.difference(Map.of(), body);
            all.removeIf(kind::isOfItsAuthor);
            pointers.addAll(all);
        }
        return ParentView.body(onto, pointers, body);
    }

    RevisionKind op() {
        return op;
    }

    /**
     * Reads back what was signed, and compares what it lists with what it changes.
     *
     * @throws UnwritableRecordException if it does not say what was meant
     */
    void verify(Revision written) {
        var all = new ArrayList<>(known.revisions);
        all.add(written);
        ParentView parents = parentView == null ? known.parentView() : parentView;
        if (!parents.hidden(written.content()).isEmpty() || !readBack.test(all)) {
            throw new UnwritableRecordException(recordId, UNREADABLE);
        }
    }

    /**
     * Returns the current state of a record with the edits made to an earlier one: what was changed
     * keeps its values, all else takes the current ones.
     */
    public static <R extends Record> R rebase(
            RecordShape<R> shape, R original, R edited, R current) {
        Map<String, Object> tree = shape.write(edited);
        SortedSet<String> changed = ValueTree.difference(shape.write(original), tree);
        return shape.read(ValueTree.apply(shape.write(current), changed, tree)).record();
    }
}
