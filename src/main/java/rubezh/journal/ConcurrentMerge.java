package rubezh.journal;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import rubezh.journal.RecordView.Candidate;
import rubezh.journal.RecordView.FieldConflict;

/** Merge of concurrent revisions of one record into a view. */
final class ConcurrentMerge {
    /** Pointer of the record itself, used for its cancellation. */
    private static final String RECORD = "";

    private final RevisionHistory history;
    private final TreeMap<String, BitSet> authorsByPointer = new TreeMap<>();
    private final Map<String, BitSet> removers = new HashMap<>();
    private final Set<String> removed = new HashSet<>();
    private final List<FieldConflict> conflicts = new ArrayList<>();
    private Map<String, Object> body;

    ConcurrentMerge(RevisionHistory history) {
        this.history = history;
        this.body = history.greatest().content().body();
        for (int i = 0; i < history.size(); i++) {
            for (String pointer : history.get(i).content().changed()) {
                authorsByPointer.computeIfAbsent(pointer, p -> new BitSet()).set(i);
            }
        }
    }

    static boolean changesRecord(Revision revision) {
        return revision.act().op() == RevisionKind.VOID
                || revision.content().changed().contains(RECORD);
    }

    RecordView view() {
        boolean voided = mergeRecord();
        mergeLines();
        mergeFields();
        conflicts.sort(Comparator.comparing(FieldConflict::pointer));
        return history.view(body, conflicts, voided);
    }

    /**
     * Merges the cancellation of the record. A revision states it by its kind or by the pointer of
     * the record; an edit concurrent to a cancellation contradicts it.
     */
    private boolean mergeRecord() {
        var authors = new BitSet();
        for (int i = 0; i < history.size(); i++) {
            authors.set(i, changesRecord(history.get(i)));
        }
        BitSet newest = history.newest(authors);
        int[] voids = newest.stream().filter(this::isVoid).toArray();
        if (voids.length == 0) {
            return false;
        }
        for (int i = 0; i < history.size(); i++) {
            if (!isVoid(i) && isConcurrentToAll(i, voids)) {
                newest.set(i);
            }
        }
        BitSet effective = history.newest(newest);
        addConflict(RECORD, effective, this::isVoid);
        return isVoid(effective.length() - 1);
    }

    private boolean isVoid(int index) {
        return history.get(index).act().op() == RevisionKind.VOID;
    }

    private boolean isConcurrentToAll(int index, int[] voids) {
        for (int cancelled : voids) {
            if (!history.isConcurrent(index, cancelled)) {
                return false;
            }
        }
        return true;
    }

    /** Merges list lines: one author removed a line while another changed it. */
    private void mergeLines() {
        var lines = new TreeSet<String>(); // outer lines sort before the lines in them
        authorsByPointer.keySet().forEach(pointer -> lines.addAll(ValueTree.linesOf(pointer)));
        for (String line : lines) {
            BitSet authors = authorsOf(line);
            authorsByPointer.subMap(line + "/", line + "0").values().forEach(authors::or);
            if (!authors.isEmpty() && !isRemoved(line)) {
                mergeLine(line, history.newest(authors));
            }
        }
    }

    private void mergeLine(String line, BitSet newest) {
        var without = new BitSet();
        newest.stream().filter(i -> valueOf(i, line) == null).forEach(without::set);
        int displayed = newest.length() - 1;
        if (without.get(displayed)) {
            removed.add(line);
            copyValue(line, displayed);
        } else if (ValueTree.at(body, line) == null) {
            copyValue(line, displayed);
        }
        if (!without.isEmpty() && !without.equals(newest)) {
            removers.put(line, without);
            addConflict(line, newest, i -> valueOf(i, line));
        }
    }

    /** Merges fields; conflicts within a removed but contested line are reported too. */
    private void mergeFields() {
        for (String pointer : authorsByPointer.keySet()) {
            boolean isLine = ValueTree.linesOf(pointer).contains(pointer);
            BitSet newest = history.newest(authorsOf(pointer));
            if (!newest.isEmpty() && !isLine) {
                if (!isRemoved(pointer)) {
                    copyValue(pointer, newest.length() - 1);
                }
                addConflict(pointer, newest, i -> valueOf(i, pointer));
            }
        }
    }

    /**
     * Returns the revisions that changed a field or one of its ancestors. A revision whose removal
     * of the line is reported as a conflict of the line does not count again for each field.
     */
    private BitSet authorsOf(String pointer) {
        var authors = new BitSet();
        for (int end = pointer.length(); end > 0; end = pointer.lastIndexOf('/', end - 1)) {
            BitSet changed = authorsByPointer.get(pointer.substring(0, end));
            if (changed != null) {
                authors.or(changed);
            }
        }
        for (String line : ValueTree.linesOf(pointer)) {
            BitSet removed = removers.get(line);
            if (removed != null) {
                authors.andNot(removed);
            }
        }
        return authors;
    }

    private boolean isRemoved(String pointer) {
        return ValueTree.linesOf(pointer).stream().anyMatch(removed::contains);
    }

    private void copyValue(String pointer, int index) {
        Map<String, Object> from = history.get(index).content().body();
        if (!Objects.equals(ValueTree.at(body, pointer), ValueTree.at(from, pointer))) {
            body = ValueTree.apply(body, List.of(pointer), from);
        }
    }

    private @Nullable Object valueOf(int index, String pointer) {
        return ValueTree.at(history.get(index).content().body(), pointer);
    }

    /**
     * Adds a conflict if the newest values differ; of equal values the greatest revision counts.
     *
     * @param source value of a revision at the pointer
     */
    private void addConflict(String pointer, BitSet newest, IntFunction<@Nullable Object> source) {
        var values = new LinkedHashSet<@Nullable Object>();
        var candidates = new ArrayList<Candidate>();
        for (int i = newest.length() - 1; i >= 0; i = newest.previousSetBit(i - 1)) {
            Object value = source.apply(i);
            if (values.add(value)) {
                candidates.add(new Candidate(history.get(i).id(), value));
            }
            if (i == 0) {
                break;
            }
        }
        if (candidates.size() > 1) {
            conflicts.add(new FieldConflict(pointer, candidates));
        }
    }
}
