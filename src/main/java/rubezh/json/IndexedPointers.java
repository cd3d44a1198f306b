package rubezh.json;

import module java.base;

import org.jspecify.annotations.Nullable;

/**
 * Reads the fields that a seizure written by hand calls absent: its lines have no ids yet, so that
 * {@code /items/0/taking} names the first of them.
 */
public final class IndexedPointers {
    private IndexedPointers() {}

    /**
     * Replaces the index of a line by its id in every reason for no value.
     *
     * @param tree value tree whose lines have ids
     */
    public static void resolve(Map<String, @Nullable Object> tree) {
        if (tree.get("header") instanceof Map<?, ?> header
                && header.get("absences") instanceof List<?> absences) {
            var resolved = new LinkedHashMap<Object, @Nullable Object>(header);
            var lines = new ArrayList<@Nullable Object>();
            for (@Nullable Object absence : absences) {
                lines.add(absence instanceof Map<?, ?> map ? resolved(map, tree) : absence);
            }
            resolved.put("absences", lines);
            tree.put("header", resolved);
        }
    }

    private static Map<Object, @Nullable Object> resolved(Map<?, ?> absence, Map<?, ?> tree) {
        var copy = new LinkedHashMap<Object, @Nullable Object>(absence);
        if (absence.get("field") instanceof String pointer) {
            copy.put("field", withIds(pointer, tree));
        }
        return copy;
    }

    private static String withIds(String pointer, Map<?, ?> tree) {
        var steps = new ArrayList<String>();
        @Nullable Object at = tree;
        for (String step : pointer.split("/", -1)) {
            String name = step;
            if (at instanceof List<?> list && line(list, step) instanceof Map<?, ?> line) {
                name = String.valueOf(line.get("id"));
                at = line;
            } else if (!step.isEmpty()) {
                at = at instanceof Map<?, ?> map ? map.get(step) : null;
            }
            steps.add(name);
        }
        return String.join("/", steps);
    }

    private static @Nullable Object line(List<?> list, String step) {
        boolean index = step.matches("[0-9]{1,4}") && Integer.parseInt(step) < list.size();
        return index ? list.get(Integer.parseInt(step)) : null;
    }
}
