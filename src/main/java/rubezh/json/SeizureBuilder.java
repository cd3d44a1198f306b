package rubezh.json;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.FieldPath;
import rubezh.domain.seizure.Seizure;
import rubezh.shape.LeafCodec;

/**
 * Builder of a seizure, or of a line of one, by field paths, so that a new field of the record
 * needs no change here.
 *
 * <pre>{@code
 * Seizure seizure = new SeizureBuilder().set("place.country", country).add("items", line).build();
 * }</pre>
 */
public final class SeizureBuilder {
    private final Map<String, Object> tree = new LinkedHashMap<>();

    public static SeizureBuilder line(UUID id, int pos) {
        return new SeizureBuilder().set("id", id).set("pos", pos);
    }

    /**
     * Sets a field; null leaves it absent.
     *
     * @param path path from the record, or from the line, with dots
     * @param value leaf, or list of leaves
     */
    public SeizureBuilder set(String path, @Nullable Object value) {
        if (value instanceof List<?> list) {
            put(path, list.stream().map(LeafCodec::toPlain).toList());
        } else if (value != null) {
            put(path, LeafCodec.toPlain(value));
        }
        return this;
    }

    /** Sets a field of the record, or of the line. */
    public SeizureBuilder set(FieldPath field, @Nullable Object value) {
        return set(field.isInLine() ? field.pathInLine() : field.path(), value);
    }

    public SeizureBuilder add(FieldPath list, SeizureBuilder line) {
        return add(list.path(), line);
    }

    @SuppressWarnings("unchecked")
    public SeizureBuilder add(String list, SeizureBuilder line) {
        Object lines = group(list).computeIfAbsent(lastStep(list), _ -> new ArrayList<Object>());
        ((List<Object>) Objects.requireNonNull(lines)).add(line.tree);
        return this;
    }

    private void put(String path, Object plain) {
        group(path).put(lastStep(path), plain);
    }

    private static String lastStep(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    /** Returns the group of the last step of a path. */
    private Map<String, Object> group(String path) {
        String[] steps = path.split("\\.");
        Map<String, Object> group = tree;
        for (int i = 0; i + 1 < steps.length; i++) {
            group = group(group, steps[i]);
        }
        return group;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> group(Map<String, Object> parent, String step) {
        Object group = parent.computeIfAbsent(step, _ -> new LinkedHashMap<String, Object>());
        return (Map<String, Object>) Objects.requireNonNull(group);
    }

    /**
     * Returns the seizure.
     *
     * @throws IllegalStateException for an unknown field or a wrong type, which is a defect
     */
    public Seizure build() {
        var result = SeizureShape.SHAPE.read(tree);
        if (!result.problems().isEmpty()) {
            throw new IllegalStateException(result.problems().toString());
        }
        return result.record();
    }
}
