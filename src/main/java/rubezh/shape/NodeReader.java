package rubezh.shape;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.shape.RecordNode.Component;
import rubezh.shape.RecordParseResult.Problem;

/** Reads records from trees of plain values and collects the values that are not of their type. */
final class NodeReader {
    private final List<Problem> problems = new ArrayList<>();

    /** Steps to the value being read; its pointer is made of them for a problem only. */
    private final List<String> steps = new ArrayList<>();

    List<Problem> problems() {
        return problems;
    }

    private void addProblem(Object plain) {
        problems.add(new Problem("/" + String.join("/", steps), plain));
    }

    /** Reads a record; values that cannot be read are absent in it. */
    Record read(RecordNode node, Map<?, ?> tree) {
        var values = new @Nullable Object[node.components().size()];
        for (Component component : node.components()) {
            Object plain = tree.get(component.name());
            if (plain == null && !component.isSection()) {
                values[component.place()] = empty(component);
            } else {
                steps.add(component.name());
                values[component.place()] = readComponent(component, plain);
                steps.removeLast();
            }
        }
        return node.build(values);
    }

    private @Nullable Object readComponent(Component component, @Nullable Object plain) {
        if (component.isSection()) {
            checkType(Map.class, plain);
            Map<?, ?> tree = plain instanceof Map<?, ?> map ? map : Map.of();
            return read(Objects.requireNonNull(component.node()), tree);
        }
        if (component.list()) {
            checkType(List.class, plain);
            return readList(component, plain instanceof List<?> list ? list : List.of());
        }
        return plain == null ? absent(component) : readLeaf(component, plain);
    }

    private static @Nullable Object empty(Component component) {
        return component.list() ? List.of() : absent(component);
    }

    /** Adds a problem if a value is present and of another type. */
    private void checkType(Class<?> type, @Nullable Object plain) {
        if (plain != null && !type.isInstance(plain)) {
            addProblem(plain);
        }
    }

    private static @Nullable Object absent(Component component) {
        return component.type() == int.class ? (Object) 0 : null;
    }

    private @Nullable Object readLeaf(Component component, Object plain) {
        try {
            return LeafCodec.fromPlain(component.type(), plain);
        } catch (IllegalArgumentException e) {
            addProblem(plain);
            return absent(component);
        }
    }

    private List<Object> readList(Component component, List<?> plains) {
        RecordNode node = component.node();
        var values = new ArrayList<Object>(plains.size());
        for (int i = 0; i < plains.size(); i++) {
            Object plain = plains.get(i);
            Object value = node == null ? readElement(component, plain) : readLine(node, plain, i);
            if (value != null) {
                values.add(value);
            }
        }
        if (node != null && values.size() > 1) {
            values.sort(node.lineOrder());
        }
        return List.copyOf(values);
    }

    private @Nullable Object readElement(Component component, @Nullable Object plain) {
        if (plain == null) {
            addProblem("null");
            return null;
        }
        return readLeaf(component, plain);
    }

    /** Returns whether a group has an id in its canonical form. */
    static boolean isLine(Map<?, ?> group) {
        return group.get("id") instanceof String id
                && Pointer.id(id).filter(one -> one.toString().equals(id)).isPresent();
    }

    private @Nullable Object readLine(RecordNode node, @Nullable Object plain, int index) {
        if (plain instanceof Map<?, ?> map && isLine(map)) {
            steps.add(String.valueOf(map.get("id")));
            Record line = read(node, map);
            steps.removeLast();
            return line;
        }
        steps.add(Integer.toString(index));
        addProblem(Objects.requireNonNullElse(plain, "null"));
        steps.removeLast();
        return null;
    }
}
