package rubezh.bundle.format;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import rubezh.journal.RevisionId;
import rubezh.journal.VersionVector;
import rubezh.journal.VersionVector.Gap;
import rubezh.journal.VersionVector.ReplicaState;

/** A have-vector as JSON: by replica {@code {"count":…,"gaps":[[f,t]],"head":"…","upTo":…}}. */
public final class VersionVectorJson {
    private VersionVectorJson() {}

    public static Map<String, Object> tree(VersionVector vector) {
        var tree = new LinkedHashMap<String, Object>();
        vector.byReplica()
                .forEach((replica, state) ->
                        tree.put(
                                replica.toString(),
                                Map.of(
                                        "count", state.count(),
                                        "gaps", gaps(state),
                                        "head", state.headId().hex(),
                                        "upTo", state.upTo())));
        return tree;
    }

    private static List<List<Long>> gaps(ReplicaState state) {
        return state.gaps().stream().map(gap -> List.of(gap.from(), gap.to())).toList();
    }

    /**
     * Reads a have-vector.
     *
     * @throws IllegalArgumentException naming what is wrong
     */
    public static VersionVector read(JsonObjectReader tree) {
        var have = new TreeMap<UUID, ReplicaState>();
        for (String replica : tree.tree().keySet()) {
            JsonObjectReader held = tree.object(replica);
            long upTo = held.number("upTo");
            have.put(
                    JsonObjectReader.uuidOf(replica, "have"),
                    new ReplicaState(
                            upTo,
                            RevisionId.of(held.hash("head")),
                            held.number("count"),
                            gaps(held, upTo)));
        }
        return new VersionVector(have);
    }

    /** Gaps rise, do not touch, and lie below the highest number. */
    private static List<Gap> gaps(JsonObjectReader held, long upTo) {
        var gaps = new java.util.ArrayList<Gap>();
        long before = 0;
        for (Object element : held.list("gaps")) {
            if (!(element instanceof List<?> pair) || pair.size() != 2) {
                throw new IllegalArgumentException("gaps");
            }
            long from = JsonObjectReader.number(pair.get(0), "gaps");
            long to = JsonObjectReader.number(pair.get(1), "gaps");
            if (from <= before || to < from || to >= upTo) {
                throw new IllegalArgumentException("gaps");
            }
            gaps.add(new Gap(from, to));
            before = to + 1;
        }
        return gaps;
    }

    /** Puts two reports of one installation together: it never holds less than it did. */
    public static VersionVector union(VersionVector one, VersionVector other) {
        var union = new TreeMap<>(one.byReplica());
        other.byReplica()
                .forEach(
                        (replica, state) -> union.merge(replica, state, VersionVectorJson::larger));
        return new VersionVector(union);
    }

    private static ReplicaState larger(ReplicaState one, ReplicaState other) {
        if (one.upTo() != other.upTo()) {
            return one.upTo() > other.upTo() ? one : other;
        }
        return one.count() >= other.count() ? one : other;
    }
}
