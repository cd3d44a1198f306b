package rubezh.journal;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.journal.RecordView.Candidate;
import rubezh.journal.RecordView.FieldConflict;

/**
 * Merge of concurrent revisions of one record into a view. The rule is section 1.5 of {@code
 * bundle-format.md}; revisions are named by their place in its order.
 */
final class ConcurrentMerge {
    /** Pointer of the record itself, used for its cancellation. */
    private static final String RECORD = "";

    private final RevisionHistory history;
    private final LineIndex index = new LineIndex();
    private final TreeMap<String, NavigableSet<Integer>> authorsByPointer = new TreeMap<>();
    private final Map<String, NavigableSet<Integer>> removers = new HashMap<>();
    private final Set<String> gone = new HashSet<>();
    private final Set<String> hidden = new HashSet<>();
    private final Map<String, ContestedLine> contested = new HashMap<>();
    private final List<FieldConflict> conflicts = new ArrayList<>();
    private final TreeEditor body;

    ConcurrentMerge(RevisionHistory history) {
        this.history = history;
        this.body = new TreeEditor(history.basis().content().body(), index);
        for (int i = 0; i < history.size(); i++) {
            for (String pointer : history.get(i).content().changed()) {
                authorsByPointer.computeIfAbsent(pointer, p -> new TreeSet<>()).add(i);
            }
        }
    }

    static boolean changesRecord(Revision revision) {
        return revision.act().op() == RevisionKind.VOID
                || revision.content().changed().contains(RECORD);
    }

    RecordView view() {
        boolean voided = mergeRecord();
        for (String pointer : pointers()) {
            merge(pointer, ValueTree.linesOf(pointer));
        }
        contested.forEach((line, kept) -> addConflict(line, kept.counting(), kept::value));
        conflicts.sort(Comparator.comparing(FieldConflict::pointer));
        return history.view(body.tree(), conflicts, voided);
    }

    /**
     * Merges the cancellation of the record. A revision states it by its kind or by the pointer of
     * the record; an edit concurrent to a cancellation contradicts it.
     */
    private boolean mergeRecord() {
        var authors = new TreeSet<Integer>();
        for (int i = 0; i < history.size(); i++) {
            if (changesRecord(history.get(i))) {
                authors.add(i);
            }
        }
        var stated = new TreeSet<>(history.runs().newest(authors));
        List<Integer> voids = stated.stream().filter(this::isVoid).toList();
        if (voids.isEmpty()) {
            return false;
        }
        history.runs().concurrentTo(voids).stream().filter(i -> !isVoid(i)).forEach(stated::add);
        NavigableSet<Integer> effective = history.runs().newest(stated);
        addConflict(RECORD, effective, this::isVoid);
        return isVoid(effective.last());
    }

    private boolean isVoid(int revision) {
        return history.get(revision).act().op() == RevisionKind.VOID;
    }

    /** Returns all listed pointers and the lines they lie in; outer ones come first. */
    private SortedSet<String> pointers() {
        var pointers = new TreeSet<>(authorsByPointer.keySet());
        authorsByPointer.keySet().forEach(pointer -> pointers.addAll(ValueTree.linesOf(pointer)));
        pointers.remove(RECORD);
        return pointers;
    }

    /**
     * Merges the value at a pointer. Nothing is asked of what lies in an undisputedly removed line.
     */
    private void merge(String pointer, List<String> lines) {
        if (lines.stream().anyMatch(gone::contains)) {
            return;
        }
        boolean isLine = lines.contains(pointer);
        List<String> outer = isLine ? lines.subList(0, lines.size() - 1) : lines;
        NavigableSet<Integer> authors = authorsOf(pointer, isLine);
        outer.forEach(line -> authors.removeAll(removers.getOrDefault(line, new TreeSet<>())));
        if (authors.isEmpty()) {
            return;
        }
        boolean displayed = outer.stream().noneMatch(hidden::contains);
        NavigableSet<Integer> newest = history.runs().newest(authors);
        if (isLine) {
            mergeLine(pointer, authors, newest, displayed);
        } else {
            mergeField(pointer, newest, displayed);
        }
        around(outer).forEach(line -> line.put(pointer, isLine, newest, bodyOf(newest.last())));
    }

    /**
     * Returns the revisions that list a pointer or what it lies in; of a line also those that have
     * it and list what lies in it.
     */
    private NavigableSet<Integer> authorsOf(String pointer, boolean isLine) {
        var authors = new TreeSet<Integer>();
        for (int end = pointer.length(); end > 0; end = pointer.lastIndexOf('/', end - 1)) {
            authors.addAll(
                    authorsByPointer.getOrDefault(pointer.substring(0, end), new TreeSet<>()));
        }
        if (isLine) {
            authorsByPointer.subMap(pointer + "/", pointer + "0").values().stream()
                    .flatMap(NavigableSet::stream)
                    .filter(author -> valueOf(author, pointer) != null)
                    .forEach(authors::add);
        }
        return authors;
    }

    /** Merges whether a line is there; who removed it says nothing of what lies in it. */
    private void mergeLine(
            String line,
            NavigableSet<Integer> authors,
            NavigableSet<Integer> newest,
            boolean displayed) {
        var without = new TreeSet<Integer>();
        authors.stream().filter(i -> valueOf(i, line) == null).forEach(without::add);
        removers.put(line, without);
        boolean kept = !without.containsAll(newest);
        boolean removed = without.contains(newest.last());
        if (removed) {
            (kept ? hidden : gone).add(line);
        }
        if (displayed && (removed || !body.has(line))) {
            body.put(line, bodyOf(newest.last()));
        }
        if (kept && newest.stream().anyMatch(without::contains)) {
            contested.put(line, new ContestedLine(line, newest, this::bodyOf, index));
        }
    }

    private void mergeField(String pointer, NavigableSet<Integer> newest, boolean displayed) {
        if (displayed) {
            body.put(pointer, bodyOf(newest.last()));
        }
        addConflict(pointer, newest, i -> valueOf(i, pointer));
    }

    /** Returns the contested lines among some, up to the innermost that is hidden. */
    private List<ContestedLine> around(List<String> outer) {
        var around = new ArrayList<ContestedLine>();
        for (String line : outer.reversed()) {
            Optional.ofNullable(contested.get(line)).ifPresent(around::add);
            if (hidden.contains(line)) {
                return around;
            }
        }
        return around;
    }

    private Map<String, Object> bodyOf(int revision) {
        return history.get(revision).content().body();
    }

    private @Nullable Object valueOf(int revision, String pointer) {
        return ValueTree.at(bodyOf(revision), pointer, index);
    }

    /**
     * Adds a conflict if the newest values differ; of equal values the greatest revision counts.
     *
     * @param source value of a revision at the pointer
     */
    private void addConflict(
            String pointer, NavigableSet<Integer> newest, IntFunction<@Nullable Object> source) {
        var values = new LinkedHashSet<@Nullable Object>();
        var candidates = new ArrayList<Candidate>();
        for (int revision : newest.descendingSet()) {
            Object value = source.apply(revision);
            if (values.add(value)) {
                candidates.add(new Candidate(history.get(revision).id(), value));
            }
        }
        if (candidates.size() > 1) {
            conflicts.add(new FieldConflict(pointer, candidates));
        }
    }

    /**
     * A line that some have removed and others kept: as each of those who kept it has it, with what
     * others say in it and he does not speak of. Who brings the line back by his value then loses
     * nothing that is said nowhere else.
     */
    private static final class ContestedLine {
        private final String pointer;
        private final NavigableSet<Integer> counting;
        private final Map<Integer, TreeEditor> kept = new HashMap<>();

        /**
         * @param counting revisions whose word on the line counts
         * @param bodies body of a revision, in which the line is or is not
         */
        ContestedLine(
                String pointer,
                NavigableSet<Integer> counting,
                IntFunction<Map<String, Object>> bodies,
                LineIndex index) {
            this.pointer = pointer;
            this.counting = counting;
            for (int revision : counting) {
                Map<String, Object> body = bodies.apply(revision);
                if (ValueTree.at(body, pointer, index) != null) {
                    var alone = new TreeEditor(Map.of(), index);
                    alone.put(pointer, body);
                    kept.put(revision, alone);
                }
            }
        }

        NavigableSet<Integer> counting() {
            return counting;
        }

        /**
         * Takes the value that a pointer in the line has in a body, except for those whose own word
         * on it counts; a line that both have keeps what is said of its fields.
         */
        void put(String inner, boolean isLine, Set<Integer> spoken, Map<String, Object> body) {
            boolean isThere = isLine && ValueTree.at(body, inner) != null;
            kept.forEach((revision, tree) -> {
                if (!spoken.contains(revision) && !(isThere && tree.has(inner))) {
                    tree.put(inner, body);
                }
            });
        }

        /** Returns the line as a revision that counts has it; null if that has removed it. */
        @Nullable Object value(int revision) {
            TreeEditor tree = kept.get(revision);
            return tree == null ? null : ValueTree.at(tree.tree(), pointer);
        }
    }
}
