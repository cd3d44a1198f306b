package rubezh.journal;

import module java.base;

import org.jspecify.annotations.Nullable;

/**
 * Value tree under change. A section or list is copied at its first change and only then, so that
 * many changes cost as much as what they touch. What is left empty is taken out.
 */
final class TreeEditor {
    private static final Comparator<Object> BY_PLACE =
            Comparator.comparingLong(TreeEditor::pos).thenComparing(ValueTree::idOf);

    private final LineIndex index;
    private @Nullable Object root;

    TreeEditor(Map<String, ?> tree, LineIndex index) {
        this.root = tree;
        this.index = index;
    }

    /** Copy of a section, a line or a list of lines, the last by id. */
    private record Part(Map<String, Object> members, boolean lines) {}

    /**
     * Gives a pointer, not empty, the value it has in another tree, or none. A value of another
     * kind that stands on the way gives way to a value only: where there is none, nothing lies in a
     * text that could be taken out.
     */
    void put(String pointer, Map<String, ?> from) {
        List<String> steps = ValueTree.steps(pointer);
        root = has(from, steps) ? put(root, from, steps) : without(root, steps);
    }

    private @Nullable Object without(@Nullable Object value, List<String> steps) {
        boolean lines = isLines(value);
        if (steps.isEmpty()) {
            return null;
        }
        if (!(value instanceof Part || value instanceof Map || lines)) {
            return value;
        }
        Part part = partOf(value, lines);
        String step = steps.getFirst();
        Object rest = without(part.members.get(step), steps.subList(1, steps.size()));
        if (lines && rest instanceof Part line) {
            line.members.putIfAbsent(ValueTree.ID, step);
        }
        if (rest == null) {
            part.members.remove(step);
        } else {
            part.members.put(step, rest);
        }
        return part.members.isEmpty() ? null : part;
    }

    private @Nullable Object put(@Nullable Object onto, @Nullable Object from, List<String> steps) {
        if (steps.isEmpty()) {
            return ValueTree.isAbsent(from) ? null : from;
        }
        String step = steps.getFirst();
        boolean lines = isLines(from);
        Part part = partOf(onto, lines);
        Object value =
                put(
                        part.members.get(step),
                        lines ? index.of(from).get(step) : ValueTree.asMap(from).get(step),
                        steps.subList(1, steps.size()));
        if (lines && value instanceof Part line) {
            line.members.putIfAbsent(ValueTree.ID, step);
        }
        if (value == null) {
            part.members.remove(step);
        } else {
            part.members.put(step, value);
        }
        return part.members.isEmpty() ? null : part;
    }

    private boolean isLines(@Nullable Object value) {
        return value instanceof Part part ? part.lines : !index.of(value).isEmpty();
    }

    private Part partOf(@Nullable Object value, boolean lines) {
        if (value instanceof Part part) {
            return part.lines == lines ? part : new Part(new HashMap<>(), lines);
        }
        return new Part(
                lines ? new LinkedHashMap<>(index.of(value)) : copy(ValueTree.asMap(value)), lines);
    }

    /** Returns whether there is a value at a pointer. */
    boolean has(String pointer) {
        return has(root, ValueTree.steps(pointer));
    }

    private boolean has(@Nullable Object tree, List<String> steps) {
        Object value = tree;
        for (String step : steps) {
            value =
                    switch (value) {
                        case Part part -> part.members.get(step);
                        case List<?> list -> index.of(list).get(step);
                        case null, default -> ValueTree.asMap(value).get(step);
                    };
        }
        return value instanceof Part || !ValueTree.isAbsent(value);
    }

    /** Returns the tree. */
    Map<String, Object> tree() {
        return copy(ValueTree.asMap(freeze(root)));
    }

    private static @Nullable Object freeze(@Nullable Object value) {
        if (!(value instanceof Part part)) {
            return value;
        }
        part.members.values().removeIf(Objects::isNull); // equals an absent member
        part.members.replaceAll((name, child) -> Objects.requireNonNull(freeze(child)));
        return part.lines ? inOrder(part.members) : part.members;
    }

    private static List<Object> inOrder(Map<String, Object> lines) {
        var list = new ArrayList<Object>();
        lines.forEach((id, line) -> {
            Map<String, Object> complete = copy(ValueTree.asMap(line));
            complete.putIfAbsent(ValueTree.ID, id);
            list.add(complete);
        });
        list.sort(BY_PLACE);
        return Collections.unmodifiableList(list);
    }

    /** Returns whether the lines of a list stand in the order of their places. */
    static boolean isInOrder(List<?> lines) {
        for (int i = 1; i < lines.size(); i++) {
            if (BY_PLACE.compare(lines.get(i - 1), lines.get(i)) > 0) {
                return false;
            }
        }
        return true;
    }

    private static long pos(Object line) {
        return ValueTree.asMap(line).get("pos") instanceof Long pos ? pos : Long.MAX_VALUE;
    }

    private static Map<String, Object> copy(Map<?, ?> map) {
        var copy = new LinkedHashMap<String, Object>();
        map.forEach((name, value) -> copy.put((String) name, value));
        return copy;
    }
}
