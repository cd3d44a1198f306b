package rubezh.shape;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.shape.RecordNode.Component;

/** Copies of records with one value changed. */
final class NodeEditor {
    private static final List<String> POSITION = List.of("pos");

    private NodeEditor() {}

    /**
     * Returns a copy with another value.
     *
     * @param steps steps from the record to the value: names, and ids of lines
     * @throws IllegalArgumentException if a name is no component, so that no value is lost
     */
    static Record with(RecordNode node, Object record, List<String> steps, @Nullable Object value) {
        var values = new @Nullable Object[node.components().size()];
        boolean found = false;
        for (Component component : node.components()) {
            Object old = component.valueIn(record);
            boolean named = component.name().equals(steps.getFirst());
            found |= named;
            values[component.place()] =
                    named ? withChange(component, old, steps.subList(1, steps.size()), value) : old;
        }
        if (!found) {
            throw new IllegalArgumentException("no component: " + steps.getFirst());
        }
        return node.build(values);
    }

    private static @Nullable Object withChange(
            Component component, @Nullable Object old, List<String> rest, @Nullable Object value) {
        if (rest.isEmpty()) {
            return value == null && component.list() ? List.of() : value;
        }
        RecordNode node = component.nodeBelow();
        return component.list()
                ? withChangedLine(node, (List<?>) Objects.requireNonNull(old), rest, value)
                : with(node, Objects.requireNonNull(old), rest, value);
    }

    private static List<Object> withChangedLine(
            RecordNode node, List<?> lines, List<String> rest, @Nullable Object value) {
        String id = rest.getFirst();
        List<String> inLine = rest.subList(1, rest.size());
        Object line = node.find(lines, id);
        Object replacement =
                inLine.isEmpty()
                        ? value
                        : with(
                                node,
                                line == null ? newLine(node, id, lines.size() + 1) : line,
                                inLine,
                                value);
        var result = new ArrayList<Object>(lines);
        int index = line == null ? result.size() : indexOf(result, line);
        if (line != null) {
            result.remove(index);
        }
        if (replacement != null) {
            result.add(index, replacement);
        }
        result.sort(node.lineOrder());
        return List.copyOf(result);
    }

    /** Finds a line by identity: equal lines would have to be compared field by field. */
    private static int indexOf(List<?> lines, Object line) {
        int index = 0;
        while (lines.get(index) != line) {
            index++;
        }
        return index;
    }

    /** Returns the lines in an order, numbered from 1. */
    static List<Object> ordered(RecordNode node, List<?> lines, List<UUID> order) {
        Map<UUID, Object> byId = new HashMap<>();
        lines.forEach(line -> byId.put(RecordNode.lineId((Record) line), line));
        var result = new ArrayList<Object>();
        for (UUID id : order) {
            Object line = Objects.requireNonNull(byId.get(id), "no line");
            Integer pos = result.size() + 1;
            boolean same = pos.equals(node.get(line, POSITION));
            result.add(same ? line : with(node, line, POSITION, pos));
        }
        return List.copyOf(result);
    }

    static Record newLine(RecordNode node, String id, int position) {
        return new NodeReader().read(node, Map.of("id", id, "pos", (long) position));
    }
}
