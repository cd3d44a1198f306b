package rubezh.journal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The known revisions of one record as a graph of parents, in the one order that needs no clock: by
 * depth, then id. A revision comes after everything its author saw; one whose parent is missing
 * comes after those that have none.
 */
final class RevisionHistory {
    private final List<Revision> ordered;
    private final List<RevisionId> heads;
    private final boolean isIncomplete;
    private final boolean linear;
    private BitSet[] ancestors = new BitSet[0];

    RevisionHistory(Collection<Revision> revisions) {
        var known = new LinkedHashMap<RevisionId, Revision>();
        revisions.forEach(revision -> known.put(revision.id(), revision));
        if (known.isEmpty()) {
            throw new IllegalArgumentException("a record has at least one revision");
        }
        var children = new HashMap<RevisionId, List<Revision>>();
        boolean missing = false;
        for (Revision revision : known.values()) {
            for (RevisionId parent : revision.link().parents()) {
                missing |= !known.containsKey(parent);
                children.computeIfAbsent(parent, p -> new ArrayList<>()).add(revision);
            }
        }
        this.isIncomplete = missing;
        this.ordered = new RevisionDepths(known, children).inOrder();
        this.heads =
                ordered.stream()
                        .map(Revision::id)
                        .filter(id -> !children.containsKey(id))
                        .sorted()
                        .toList();
        this.linear = heads.size() == 1 && isChain();
    }

    private boolean isChain() {
        for (int i = 1; i < ordered.size(); i++) {
            List<RevisionId> parents = ordered.get(i).link().parents();
            if (parents.size() != 1 || !parents.getFirst().equals(ordered.get(i - 1).id())) {
                return false;
            }
        }
        return true;
    }

    /** Returns those revisions that are heads or were seen by their authors. */
    static List<Revision> ancestorsOf(
            Collection<Revision> revisions, Collection<RevisionId> heads) {
        var known = new HashMap<RevisionId, Revision>();
        revisions.forEach(revision -> known.put(revision.id(), revision));
        Set<RevisionId> seen = new HashSet<>(heads);
        var open = new ArrayDeque<>(heads);
        var result = new ArrayList<Revision>();
        while (!open.isEmpty()) {
            Revision revision = known.get(open.remove());
            if (revision != null) {
                result.add(revision);
                revision.link().parents().stream().filter(seen::add).forEach(open::add);
            }
        }
        return result;
    }

    /**
     * Returns the newest revisions of which everything before them is here. Whoever writes a
     * revision names these as parents: by naming one that rests on a missing revision he would
     * claim to have seen that too, and silence it when it arrives.
     */
    private List<RevisionId> nextParents() {
        if (!isIncomplete) {
            return heads;
        }
        var whole = new TreeSet<RevisionId>();
        var builtOn = new HashSet<RevisionId>();
        for (Revision revision : ordered) {
            if (whole.containsAll(revision.link().parents())) {
                whole.add(revision.id());
                builtOn.addAll(revision.link().parents());
            }
        }
        whole.removeAll(builtOn);
        return List.copyOf(whole);
    }

    /** Returns the view that these revisions amount to, once the fields are settled. */
    RecordView view(
            Map<String, Object> body, List<RecordView.FieldConflict> conflicts, boolean voided) {
        Revision greatest = greatest();
        return new RecordView(
                greatest.subject().recordId(),
                greatest.subject().kind(),
                body,
                heads,
                nextParents(),
                conflicts,
                isIncomplete,
                voided,
                ordered.stream().anyMatch(revision -> revision.act().training()),
                size());
    }

    List<Revision> ordered() {
        return List.copyOf(ordered);
    }

    int size() {
        return ordered.size();
    }

    Revision get(int index) {
        return ordered.get(index);
    }

    /** Returns the revision whose word is displayed where several stand against each other. */
    Revision greatest() {
        return ordered.getLast();
    }

    List<RevisionId> heads() {
        return heads;
    }

    boolean isIncomplete() {
        return isIncomplete;
    }

    /** Says whether everybody saw everything before: nothing can conflict. */
    boolean isLinear() {
        return linear;
    }

    /** Returns the newest of some revisions: those that no other of them builds on, rising. */
    BitSet newest(BitSet some) {
        var result = new BitSet();
        var covered = new BitSet();
        for (int i = some.length() - 1; i >= 0; i = some.previousSetBit(i - 1)) {
            if (!covered.get(i)) {
                result.set(i);
                covered.or(ancestors(i));
            }
            if (i == 0) {
                break;
            }
        }
        return result;
    }

    /** Says whether neither author saw the other's revision. */
    boolean isConcurrent(int one, int other) {
        return one != other && !ancestors(one).get(other) && !ancestors(other).get(one);
    }

    private BitSet ancestors(int index) {
        if (ancestors.length == 0) {
            ancestors = computeAncestors();
        }
        return ancestors[index];
    }

    private BitSet[] computeAncestors() {
        var places = new HashMap<RevisionId, Integer>();
        var result = new BitSet[ordered.size()];
        for (int i = 0; i < result.length; i++) {
            result[i] = new BitSet();
            for (RevisionId parent : ordered.get(i).link().parents()) {
                Integer place = places.get(parent);
                if (place != null) {
                    result[i].or(result[place]);
                    result[i].set(place);
                }
            }
            places.put(ordered.get(i).id(), i);
        }
        return result;
    }
}
