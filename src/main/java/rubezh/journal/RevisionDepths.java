package rubezh.journal;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Depth of each revision: length of the longest path from a revision without parents. A missing
 * parent counts as one step.
 */
final class RevisionDepths {
    private final Map<RevisionId, Revision> known;
    private final Map<RevisionId, List<Revision>> children;
    private final Map<RevisionId, Integer> depths = new HashMap<>();
    private final Map<RevisionId, Integer> missingParents = new HashMap<>();

    RevisionDepths(Map<RevisionId, Revision> known, Map<RevisionId, List<Revision>> children) {
        this.known = known;
        this.children = children;
        known.values().forEach(this::initialize);
        computeDepths();
    }

    private void initialize(Revision revision) {
        List<RevisionId> parents = revision.link().parents();
        int present = (int) parents.stream().filter(known::containsKey).count();
        missingParents.put(revision.id(), present);
        depths.put(revision.id(), present < parents.size() ? 1 : 0);
    }

    private void computeDepths() {
        var ready = new ArrayDeque<RevisionId>();
        missingParents.forEach((id, count) -> {
            if (count == 0) {
                ready.add(id);
            }
        });
        while (!ready.isEmpty()) {
            RevisionId id = ready.remove();
            for (Revision child : children.getOrDefault(id, List.of())) {
                depths.merge(child.id(), depthOf(id) + 1, Math::max);
                if (missingParents.merge(child.id(), -1, Integer::sum) == 0) {
                    ready.add(child.id());
                }
            }
        }
    }

    private int depthOf(RevisionId id) {
        return depths.getOrDefault(id, 0);
    }

    /** Returns the revisions sorted by depth, then id: each after its parents. */
    List<Revision> inOrder() {
        return known.values().stream()
                .sorted(
                        Comparator.comparing((Revision revision) -> depthOf(revision.id()))
                                .thenComparing(Revision::id))
                .toList();
    }
}
