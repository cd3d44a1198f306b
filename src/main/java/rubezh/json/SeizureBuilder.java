package rubezh.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.Seizure;
import rubezh.shape.LeafCodec;

/**
 * A record, or a line of one, put together field by field under the names of the record: a field
 * added to the record later changes nothing here.
 */
public final class SeizureBuilder {
    private final Map<String, Object> tree = new LinkedHashMap<>();

    /** Returns the sketch of a line. */
    public static SeizureBuilder line(UUID id, int pos) {
        return new SeizureBuilder().set("id", id).set("pos", pos);
    }

    /**
     * Sets a field; null leaves it absent.
     *
     * @param path dotted path from the record, or from the line
     * @param value a leaf, or a list of leaves
     */
    public SeizureBuilder set(String path, @Nullable Object value) {
        if (value instanceof List<?> list) {
            put(path, list.stream().map(LeafCodec::toPlain).toList());
        } else if (value != null) {
            put(path, LeafCodec.toPlain(value));
        }
        return this;
    }

    /** Adds a line to a list. */
    public SeizureBuilder add(String list, SeizureBuilder line) {
        var lines = new ArrayList<Object>();
        if (get(list) instanceof List<?> before) {
            lines.addAll(before);
        }
        lines.add(line.tree);
        put(list, lines);
        return this;
    }

    private void put(String path, Object plain) {
        String[] steps = path.split("\\.");
        Map<String, Object> group = tree;
        for (int i = 0; i + 1 < steps.length; i++) {
            group = group(group, steps[i]);
        }
        group.put(steps[steps.length - 1], plain);
    }

    private @Nullable Object get(String path) {
        @Nullable Object at = tree;
        for (String step : path.split("\\.")) {
            at = at instanceof Map<?, ?> group ? group.get(step) : null;
        }
        return at;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> group(Map<String, Object> parent, String step) {
        Object group = parent.computeIfAbsent(step, _ -> new LinkedHashMap<String, Object>());
        return (Map<String, Object>) Objects.requireNonNull(group);
    }

    /**
     * @throws IllegalStateException if a field is misnamed or of another type: a defect
     */
    public Seizure build() {
        var result = SeizureShape.SHAPE.read(tree);
        if (!result.problems().isEmpty()) {
            throw new IllegalStateException(result.problems().toString());
        }
        return result.record();
    }
}
