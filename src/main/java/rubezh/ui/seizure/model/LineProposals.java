package rubezh.ui.seizure.model;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/**
 * Values that a new line begins with, and which lines hold nothing else: such a line is given up
 * when the focus leaves it.
 */
final class LineProposals {
    private final Map<UUID, Map<String, Object>> byLine = new HashMap<>();
    private Function<String, Map<String, Object>> source = _ -> Map.of();

    /**
     * @param proposals returns the values for the next line of a list, by the names of its fields
     */
    void from(Function<String, Map<String, Object>> proposals) {
        source = proposals;
    }

    /** Returns the values for a new line. */
    Map<String, Object> add(String path, UUID id) {
        Map<String, Object> proposed = source.apply(path);
        if (!proposed.isEmpty()) {
            byLine.put(id, proposed);
        }
        return proposed;
    }

    Map<String, Object> of(UUID id) {
        return byLine.getOrDefault(id, Map.of());
    }
}
