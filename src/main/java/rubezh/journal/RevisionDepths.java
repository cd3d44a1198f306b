package rubezh.journal;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds for each revision the longest way from one without parents; a revision whose parent is
 * missing stands below it all the same.
 */
final class RevisionDepths {
    private final Map<RevisionId, Revision> known;
    private final Map<RevisionId, List<Revision>> children;
    private final Map<RevisionId, Integer> depths = new HashMap<>();
    private final Map<RevisionId, Integer> waitingFor = new HashMap<>();

    RevisionDepths(Map<RevisionId, Revision> known, Map<RevisionId, List<Revision>> children) {
        this.known = known;
        this.children = children;
        known.values().forEach(this::initialize);
        computeDepths();
    }

    private void initialize(Revision revision) {
        List<RevisionId> parents = revision.link().parents();
        int here = (int) parents.stream().filter(known::containsKey).count();
        waitingFor.put(revision.id(), here);
        depths.put(revision.id(), here < parents.size() ? 1 : 0);
    }

    private void computeDepths() {
        var ready = new ArrayDeque<RevisionId>();
        waitingFor.forEach((id, count) -> {
            if (count == 0) {
                ready.add(id);
            }
        });
        while (!ready.isEmpty()) {
            RevisionId id = ready.remove();
            for (Revision child : children.getOrDefault(id, List.of())) {
                depths.merge(child.id(), depthOf(id) + 1, Math::max);
                if (waitingFor.merge(child.id(), -1, Integer::sum) == 0) {
                    ready.add(child.id());
                }
            }
        }
    }

    private int depthOf(RevisionId id) {
        return depths.getOrDefault(id, 0);
    }

    /** Returns the revisions by depth, then id: each after its parents. */
    List<Revision> inOrder() {
        return known.values().stream()
                .sorted(
                        Comparator.comparing((Revision revision) -> depthOf(revision.id()))
                                .thenComparing(Revision::id))
                .toList();
    }
}
