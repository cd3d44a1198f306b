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
import org.jspecify.annotations.Nullable;
import rubezh.journal.RecordView.Candidate;
import rubezh.journal.RecordView.FieldConflict;

/** One computation of a view where people worked without knowing of each other. */
final class ConcurrentMerge {
    /** Pointer of the record itself: whether it was entered in error. */
    private static final String RECORD = "";

    private final RevisionHistory history;
    private final TreeMap<String, BitSet> authorsByPointer = new TreeMap<>();
    private final Map<String, BitSet> removers = new HashMap<>();
    private final Set<String> removed = new HashSet<>();
    private final List<FieldConflict> conflicts = new ArrayList<>();
    private Map<String, Object> body;

    ConcurrentMerge(RevisionHistory revisionHistory) {
        this.history = revisionHistory;
        this.body = revisionHistory.greatest().content().body();
        for (int i = 0; i < revisionHistory.size(); i++) {
            for (String pointer : revisionHistory.get(i).content().changed()) {
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
     * Settles whether the record is cancelled. A revision says so by its op or by the pointer of
     * the record; besides, whoever edited without knowing of a cancellation speaks against it.
     */
    private boolean mergeRecord() {
        var speakers = new BitSet();
        for (int i = 0; i < history.size(); i++) {
            speakers.set(i, changesRecord(history.get(i)));
        }
        BitSet newest = history.newest(speakers);
        int[] voids = newest.stream().filter(this::isVoid).toArray();
        if (voids.length == 0) {
            return false;
        }
        for (int i = 0; i < history.size(); i++) {
            if (!isVoid(i) && isConcurrentToAll(i, voids)) {
                newest.set(i);
            }
        }
        BitSet last = history.newest(newest);
        addConflict(RECORD, last, this::isVoid);
        return isVoid(last.length() - 1);
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

    /** Settles which lines are there: one removed a line while another changed it. */
    private void mergeLines() {
        var lines = new TreeSet<String>(); // outer lines sort before the lines in them
        authorsByPointer.keySet().forEach(pointer -> lines.addAll(ValueTree.linesOf(pointer)));
        for (String line : lines) {
            BitSet speakers = authorsOf(line);
            authorsByPointer.subMap(line + "/", line + "0").values().forEach(speakers::or);
            if (!speakers.isEmpty() && !isRemoved(line)) {
                mergeLine(line, history.newest(speakers));
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

    /** In a line that is gone but contested, conflicts of fields are still told. */
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
     * Returns who said something about a field: of itself, or of what it lies in. A person whose
     * removal of the line is shown as a conflict of the line does not speak again in each field.
     */
    private BitSet authorsOf(String pointer) {
        var speakers = new BitSet();
        for (int end = pointer.length(); end > 0; end = pointer.lastIndexOf('/', end - 1)) {
            BitSet those = authorsByPointer.get(pointer.substring(0, end));
            if (those != null) {
                speakers.or(those);
            }
        }
        for (String line : ValueTree.linesOf(pointer)) {
            BitSet those = removers.get(line);
            if (those != null) {
                speakers.andNot(those);
            }
        }
        return speakers;
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

    /** Adds a conflict if the newest words differ; of equal words the greatest stands for all. */
    private void addConflict(String pointer, BitSet newest, ValueSource source) {
        var values = new LinkedHashSet<@Nullable Object>();
        var candidates = new ArrayList<Candidate>();
        for (int i = newest.length() - 1; i >= 0; i = newest.previousSetBit(i - 1)) {
            Object value = source.of(i);
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

    /** What a revision says of one pointer. */
    private interface ValueSource {
        @Nullable Object of(int index);
    }
}
