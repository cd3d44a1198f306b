package rubezh.bundle;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import rubezh.journal.Have;
import rubezh.journal.Have.Gap;
import rubezh.journal.Have.Held;
import rubezh.journal.RevisionId;

/** A have-vector as JSON: by replica {@code {"count":…,"gaps":[[f,t]],"head":"…","upTo":…}}. */
final class HaveJson {
    private HaveJson() {}

    static Map<String, Object> tree(Have have) {
        var tree = new LinkedHashMap<String, Object>();
        have.byReplica()
                .forEach((replica, held) ->
                        tree.put(
                                replica.toString(),
                                Map.of(
                                        "count", held.count(),
                                        "gaps", gaps(held),
                                        "head", held.headId().hex(),
                                        "upTo", held.upTo())));
        return tree;
    }

    private static List<List<Long>> gaps(Held held) {
        return held.gaps().stream().map(gap -> List.of(gap.from(), gap.to())).toList();
    }

    /**
     * Reads a have-vector.
     *
     * @throws IllegalArgumentException naming what is wrong
     */
    static Have read(Members tree) {
        var have = new TreeMap<UUID, Held>();
        for (String replica : tree.tree().keySet()) {
            Members held = tree.object(replica);
            long upTo = held.number("upTo");
            have.put(
                    Members.uuidOf(replica, "have"),
                    new Held(
                            upTo,
                            RevisionId.of(held.hash("head")),
                            held.number("count"),
                            gaps(held, upTo)));
        }
        return new Have(have);
    }

    /** Gaps rise, do not touch, and lie below the highest number. */
    private static List<Gap> gaps(Members held, long upTo) {
        var gaps = new java.util.ArrayList<Gap>();
        long before = 0;
        for (Object element : held.list("gaps")) {
            if (!(element instanceof List<?> pair) || pair.size() != 2) {
                throw new IllegalArgumentException("gaps");
            }
            long from = Members.number(pair.get(0), "gaps");
            long to = Members.number(pair.get(1), "gaps");
            if (from <= before || to < from || to >= upTo) {
                throw new IllegalArgumentException("gaps");
            }
            gaps.add(new Gap(from, to));
            before = to + 1;
        }
        return gaps;
    }

    /** Puts two reports of one installation together: it never holds less than it did. */
    static Have union(Have one, Have other) {
        var union = new TreeMap<>(one.byReplica());
        other.byReplica().forEach((replica, held) -> union.merge(replica, held, HaveJson::more));
        return new Have(union);
    }

    private static Held more(Held one, Held other) {
        if (one.upTo() != other.upTo()) {
            return one.upTo() > other.upTo() ? one : other;
        }
        return one.count() >= other.count() ? one : other;
    }
}
