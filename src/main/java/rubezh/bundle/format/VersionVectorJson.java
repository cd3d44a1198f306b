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
 * {"count":…,"gaps":[[f,t]],"head":"…","upTo":…}}, and {@code "ids":["…"]} of a forked one.
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
                .put("gaps", pairs(state.gaps()))
                .putIf(
                        !state.ids().isEmpty(),
                        "ids",
                        state.ids().stream().map(RevisionId::hex).toList())
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
                            gaps(state, upTo),
                            state.has("ids") ? ids(state.texts("ids")) : new TreeSet<>()));
        }
        return new VersionVector(vector);
    }

    /** Reads gaps: ascending, not adjacent, below {@code upTo}. */
    private static List<Gap> gaps(JsonObjectReader state, long upTo) {
        return pairs(state.list("gaps"), upTo, "gaps");
    }

    /** Reads ids: ascending, no more than allowed. */
    private static SortedSet<RevisionId> ids(List<String> texts) {
        var ids = new TreeSet<RevisionId>();
        for (String text : texts) {
            boolean valid = RevisionId.isHex(text, 64) && ids.size() < BundleFormat.MAX_FORKED_IDS;
            if (!valid || !ids.isEmpty() && ids.last().hex().compareTo(text) >= 0) {
                throw new IllegalArgumentException("ids");
            }
            ids.add(RevisionId.of(text));
        }
        return ids;
    }

    /** Returns ranges as pairs of numbers. */
    static List<List<Long>> pairs(List<Gap> ranges) {
        return ranges.stream().map(range -> List.of(range.from(), range.to())).toList();
    }

    /**
     * Reads ranges: ascending, not adjacent.
     *
     * @param limit number that all are below
     * @throws IllegalArgumentException with the name of the member if they are not so
     */
    static List<Gap> pairs(List<?> elements, long limit, String member) {
        var ranges = new ArrayList<Gap>();
        long previousEnd = 0;
        for (Object element : elements) {
            if (!(element instanceof List<?> pair) || pair.size() != 2) {
                throw new IllegalArgumentException(member);
            }
            long from = JsonObjectReader.number(pair.get(0), member);
            long to = JsonObjectReader.number(pair.get(1), member);
            if (from <= previousEnd || to < from || to >= limit) {
                throw new IllegalArgumentException(member);
            }
            ranges.add(new Gap(from, to));
            previousEnd = to + 1;
        }
        return ranges;
    }
}
