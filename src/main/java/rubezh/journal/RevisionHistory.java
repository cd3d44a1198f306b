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
 * Graph of the known revisions of one record, in an order independent of clocks: by depth, then id.
 * A revision comes after its ancestors; one with a missing parent comes after those without
 * parents.
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

    /** Returns the given heads and their ancestors. */
    static List<Revision> ancestorsOf(
            Collection<Revision> revisions, Collection<RevisionId> heads) {
        var known = new HashMap<RevisionId, Revision>();
        revisions.forEach(revision -> known.put(revision.id(), revision));
        Set<RevisionId> seen = new HashSet<>(heads);
        var pending = new ArrayDeque<>(heads);
        var result = new ArrayList<Revision>();
        while (!pending.isEmpty()) {
            Revision revision = known.get(pending.remove());
            if (revision != null) {
                result.add(revision);
                revision.link().parents().stream().filter(seen::add).forEach(pending::add);
            }
        }
        return result;
    }

    /**
     * Returns the newest revisions whose ancestors are all present, the parents of the next
     * revision. A parent with a missing ancestor would claim knowledge of that ancestor and
     * override its changes when it arrives.
     */
    private List<RevisionId> nextParents() {
        if (!isIncomplete) {
            return heads;
        }
        var complete = new TreeSet<RevisionId>();
        var withChildren = new HashSet<RevisionId>();
        for (Revision revision : ordered) {
            if (complete.containsAll(revision.link().parents())) {
                complete.add(revision.id());
                withChildren.addAll(revision.link().parents());
            }
        }
        complete.removeAll(withChildren);
        return List.copyOf(complete);
    }

    /** Creates the view from merged fields. */
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

    /** Returns the last revision in order, whose value is displayed for a conflict. */
    Revision greatest() {
        return ordered.getLast();
    }

    List<RevisionId> heads() {
        return heads;
    }

    /** Returns whether the history is a chain, so without conflicts. */
    boolean isLinear() {
        return linear;
    }

    /** Returns those of the given revisions that are no ancestor of another of them. */
    BitSet newest(BitSet candidates) {
        var result = new BitSet();
        var covered = new BitSet();
        for (int i = candidates.length() - 1; i >= 0; i = candidates.previousSetBit(i - 1)) {
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

    /** Returns whether neither revision is an ancestor of the other. */
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
        var indexes = new HashMap<RevisionId, Integer>();
        var result = new BitSet[ordered.size()];
        for (int i = 0; i < result.length; i++) {
            result[i] = new BitSet();
            for (RevisionId parent : ordered.get(i).link().parents()) {
                Integer parentIndex = indexes.get(parent);
                if (parentIndex != null) {
                    result[i].or(result[parentIndex]);
                    result[i].set(parentIndex);
                }
            }
            indexes.put(ordered.get(i).id(), i);
        }
        return result;
    }
}
