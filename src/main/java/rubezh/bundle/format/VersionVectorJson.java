package rubezh.bundle.format;

import module java.base;

import rubezh.journal.RevisionId;
import rubezh.journal.VersionVector;
import rubezh.journal.VersionVector.Gap;
import rubezh.journal.VersionVector.ReplicaState;
import rubezh.json.JsonObjectReader;
import rubezh.json.JsonObjectWriter;

/**
 * JSON codec of a version vector: by replica {@code
 * {"count":…,"gaps":[[f,t]],"head":"…","upTo":…}}.
 */
public final class VersionVectorJson {
    private VersionVectorJson() {}

    public static Map<String, Object> tree(VersionVector vector) {
        var writer = new JsonObjectWriter();
        vector.byReplica().forEach((replica, state) -> writer.put(replica.toString(), tree(state)));
        return writer.tree();
    }

    private static Map<String, Object> tree(ReplicaState state) {
        return new JsonObjectWriter()
                .putAll(state, "count", "upTo")
                .put("head", state.headId())
                .putList("gaps", state.gaps(), gap -> List.of(gap.from(), gap.to()))
                .tree();
    }

    /**
     * Reads a version vector.
     *
     * @throws IllegalArgumentException with the name of the invalid member
     */
    public static VersionVector read(JsonObjectReader tree) {
        var vector = new TreeMap<UUID, ReplicaState>();
        for (String replica : tree.tree().keySet()) {
            JsonObjectReader state = tree.object(replica);
            long upTo = state.number("upTo");
            vector.put(
                    JsonObjectReader.uuidOf(replica, "have"),
                    new ReplicaState(
                            upTo,
                            RevisionId.of(state.hash("head")),
                            state.number("count"),
                            gaps(state, upTo)));
        }
        return new VersionVector(vector);
    }

    /** Reads gaps: ascending, not adjacent, below {@code upTo}. */
    private static List<Gap> gaps(JsonObjectReader state, long upTo) {
        var gaps = new ArrayList<Gap>();
        long previousEnd = 0;
        for (Object element : state.list("gaps")) {
            if (!(element instanceof List<?> pair) || pair.size() != 2) {
                throw new IllegalArgumentException("gaps");
            }
            long from = JsonObjectReader.number(pair.get(0), "gaps");
            long to = JsonObjectReader.number(pair.get(1), "gaps");
            if (from <= previousEnd || to < from || to >= upTo) {
                throw new IllegalArgumentException("gaps");
            }
            gaps.add(new Gap(from, to));
            previousEnd = to + 1;
        }
        return gaps;
    }
}
