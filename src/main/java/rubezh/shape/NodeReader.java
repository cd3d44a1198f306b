package rubezh.shape;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import rubezh.shape.RecordNode.Component;
import rubezh.shape.RecordParseResult.Problem;

/** Reads records from trees of plain values and collects the values that are not of their type. */
final class NodeReader {
    private final List<Problem> problems = new ArrayList<>();

    List<Problem> problems() {
        return problems;
    }

    /**
     * Reads a record; values that cannot be read are absent in it.
     *
     * @param pointer pointer of the record, empty for the root
     */
    Record read(RecordNode node, Map<?, ?> tree, String pointer) {
        var values = new @Nullable Object[node.components().size()];
        for (Component component : node.components()) {
            Object plain = tree.get(component.name());
            values[component.place()] =
                    plain == null && !component.isSection()
                            ? empty(component)
                            : readComponent(component, plain, pointer + "/" + component.name());
        }
        return node.build(values);
    }

    private @Nullable Object readComponent(
            Component component, @Nullable Object plain, String pointer) {
        if (component.isSection()) {
            checkType(Map.class, plain, pointer);
            Map<?, ?> tree = plain instanceof Map<?, ?> map ? map : Map.of();
            return read(Objects.requireNonNull(component.node()), tree, pointer);
        }
        if (component.list()) {
            checkType(List.class, plain, pointer);
            return readList(component, plain instanceof List<?> list ? list : List.of(), pointer);
        }
        return plain == null ? absent(component) : readLeaf(component, plain, pointer);
    }

    private static @Nullable Object empty(Component component) {
        return component.list() ? List.of() : absent(component);
    }

    /** Adds a problem if a value is present and of another type. */
    private void checkType(Class<?> type, @Nullable Object plain, String pointer) {
        if (plain != null && !type.isInstance(plain)) {
            problems.add(new Problem(pointer, plain));
        }
    }

    private static @Nullable Object absent(Component component) {
        return component.type() == int.class ? (Object) 0 : null;
    }

    private @Nullable Object readLeaf(Component component, Object plain, String pointer) {
        try {
            return LeafCodec.fromPlain(component.type(), plain);
        } catch (IllegalArgumentException e) {
            problems.add(new Problem(pointer, plain));
            return absent(component);
        }
    }

    private List<Object> readList(Component component, List<?> plains, String pointer) {
        RecordNode node = component.node();
        var values = new ArrayList<Object>();
        for (int i = 0; i < plains.size(); i++) {
            Object plain = plains.get(i);
            Object value =
                    node == null
                            ? readElement(component, plain, pointer)
                            : readLine(node, plain, pointer, i);
            if (value != null) {
                values.add(value);
            }
        }
        if (node != null && values.size() > 1) {
            values.sort(node.lineOrder());
        }
        return List.copyOf(values);
    }

    private @Nullable Object readElement(
            Component component, @Nullable Object plain, String pointer) {
        if (plain == null) {
            problems.add(new Problem(pointer, "null"));
            return null;
        }
        return readLeaf(component, plain, pointer);
    }

    private @Nullable Object readLine(
            RecordNode node, @Nullable Object plain, String pointer, int index) {
        if (plain instanceof Map<?, ?> map
                && map.get("id") instanceof String id
                && Pointer.id(id).filter(one -> one.toString().equals(id)).isPresent()) {
            return read(node, map, pointer + "/" + id);
        }
        problems.add(new Problem(pointer + "/" + index, Objects.requireNonNullElse(plain, "null")));
        return null;
    }
}
