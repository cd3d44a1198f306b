package rubezh.journal;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.evidence.Sha256;

/** Graph of revisions of one record, without bytes or keys. */
final class RevisionGraph {
    private static final UUID RECORD = new UUID(0x7000L, 0x8000_0000_0000_0000L);

    private final String seed;
    private final Map<RevisionId, Integer> numbers = new HashMap<>();
    private final List<BitSet> lineages = new ArrayList<>();

    RevisionGraph(String seed) {
        this.seed = seed;
    }

    /** Adds a root revision that sets its whole body. */
    Revision create(Map<String, Object> body) {
        return make(RevisionKind.PUT, List.of(), body, ValueTree.difference(Map.of(), body));
    }

    /** Adds a revision that changes the merged body of its parents. */
    Revision edit(Collection<Revision> known, Map<String, Object> body) {
        RecordView view = RevisionMerger.view(known);
        return make(
                RevisionKind.PUT, view.parents(), body, ValueTree.difference(view.body(), body));
    }

    /** Sets or, with null, removes values at pointers, listed as changed. */
    Revision set(
            RevisionKind kind, Collection<Revision> known, @Nullable Object... pointersAndValues) {
        return set(kind, RevisionMerger.view(known), pointersAndValues);
    }

    /** Sets values on top of what a station sees. */
    Revision set(RevisionKind kind, RecordView view, @Nullable Object... pointersAndValues) {
        Map<String, Object> body = view.body();
        var changed = new TreeSet<String>();
        for (int i = 0; i < pointersAndValues.length; i += 2) {
            String pointer = String.valueOf(pointersAndValues[i]);
            body =
                    ValueTree.apply(
                            body,
                            List.of(pointer),
                            ValueTree.treeOf(pointer, pointersAndValues[i + 1]));
            changed.add(pointer);
        }
        changed.addAll(ValueTree.difference(view.body(), body));
        return make(kind, view.parents(), body, changed);
    }

    /** Sets one value on top of one revision. */
    Revision after(Revision parent, String pointer, String value) {
        return onTopOf(List.of(parent), pointer, value);
    }

    /** Sets one value in the body of the last of some revisions, on top of all of them. */
    Revision onTopOf(List<Revision> parents, String pointer, String value) {
        Map<String, Object> old = parents.getLast().content().body();
        return make(
                RevisionKind.PUT,
                parents.stream().map(Revision::id).sorted().toList(),
                ValueTree.apply(old, List.of(pointer), ValueTree.treeOf(pointer, value)),
                new TreeSet<>(List.of(pointer)));
    }

    Revision cancel(Collection<Revision> known) {
        return cancel(RevisionMerger.view(known));
    }

    Revision cancel(RecordView view) {
        return make(RevisionKind.VOID, view.parents(), view.body(), new TreeSet<>(List.of("")));
    }

    Revision restore(Collection<Revision> known) {
        return restore(RevisionMerger.view(known));
    }

    Revision restore(RecordView view) {
        return make(RevisionKind.PUT, view.parents(), view.body(), new TreeSet<>(List.of("")));
    }

    private Revision make(
            RevisionKind kind,
            List<RevisionId> parents,
            Map<String, Object> body,
            SortedSet<String> changed) {
        int count = lineages.size() + 1;
        RevisionId id = id(seed + "-" + count);
        addLineage(id, parents);
        return new Revision(
                id,
                new Revision.Subject(RECORD, "seizure", "seizure/1.0"),
                new Revision.Act(
                        kind,
                        "officer:a",
                        "KRB",
                        OffsetDateTime.parse("2026-11-24T22:27:38+03:00"),
                        null,
                        false),
                new Revision.Link(new UUID(1, 1), count, null, parents),
                new Revision.Content("", "", body, changed, List.of()),
                "");
    }

    private void addLineage(RevisionId made, List<RevisionId> parents) {
        var lineage = new BitSet();
        parents.forEach(parent -> lineage.or(lineages.get(number(parent))));
        lineage.set(lineages.size());
        numbers.put(made, lineages.size());
        lineages.add(lineage);
    }

    private int number(RevisionId made) {
        return Objects.requireNonNull(numbers.get(made));
    }

    /** Returns whether another revision descends from one. */
    boolean isBefore(RevisionId one, RevisionId other) {
        return !one.equals(other) && lineages.get(number(other)).get(number(one));
    }

    private static RevisionId id(String text) {
        return RevisionId.of(Sha256.digest(text.getBytes(StandardCharsets.UTF_8)).hex());
    }

    /** Returns a list with added elements. */
    static List<Revision> append(Collection<Revision> some, Revision... more) {
        var all = new ArrayList<>(some);
        all.addAll(List.of(more));
        return all;
    }
}
