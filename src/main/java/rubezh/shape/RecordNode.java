package rubezh.shape;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A record type and its components, walked together by every operation of {@link RecordShape}. */
final class RecordNode {
    private final Constructor<?> constructor;
    private final List<Component> components;

    private RecordNode(Class<?> type, List<Component> components) {
        this.components = components;
        try {
            this.constructor =
                    type.getDeclaredConstructor(
                            Arrays.stream(type.getRecordComponents())
                                    .map(RecordComponent::getType)
                                    .toArray(Class<?>[]::new));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One component: a leaf, a section, a list of leaves or a list of lines. */
    record Component(
            String name,
            Method accessor,
            Class<?> type,
            boolean list,
            boolean nullable,
            @Nullable RecordNode node) {
        @Nullable Object valueIn(Object record) {
            try {
                return accessor.invoke(record);
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException(e);
            }
        }

        boolean isLines() {
            return list && node != null;
        }

        boolean isSection() {
            return !list && node != null;
        }
    }

    static RecordNode of(Class<?> type) {
        var components = new ArrayList<Component>();
        for (RecordComponent c : type.getRecordComponents()) {
            boolean list = c.getType() == List.class;
            Class<?> element = list ? element(c.getGenericType()) : c.getType();
            boolean nullable =
                    Arrays.stream(c.getAnnotatedType().getAnnotations())
                            .anyMatch(a -> a.annotationType() == Nullable.class);
            RecordNode node = isGroup(element) ? of(element) : null;
            components.add(
                    new Component(c.getName(), c.getAccessor(), element, list, nullable, node));
        }
        return new RecordNode(type, List.copyOf(components));
    }

    /**
     * A record that declares {@code of(String)} is a leaf; any other record is a section or a line.
     */
    private static boolean isGroup(Class<?> type) {
        return type.isRecord() && !LeafCodec.hasFactory(type);
    }

    private static Class<?> element(Type list) {
        return (Class<?>) ((ParameterizedType) list).getActualTypeArguments()[0];
    }

    void collectFields(List<String> prefix, @Nullable String lines, List<Field> into) {
        for (Component c : components) {
            var steps = new ArrayList<>(prefix);
            steps.add(c.name);
            String path = String.join(".", steps);
            if (c.node == null) {
                into.add(new Field(path, List.copyOf(steps), c.type, c.list, c.nullable, lines));
            } else {
                c.node.collectFields(steps, c.list ? path : lines, into);
            }
        }
    }

    RecordNode lines(String path) {
        RecordNode node = this;
        for (String step : path.split("\\.")) {
            node = Objects.requireNonNull(node.component(step).node, path);
        }
        return node;
    }

    private Component component(String name) {
        return components.stream()
                .filter(c -> c.name.equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no field " + name));
    }

    Record read(Map<?, ?> tree, String at, List<RecordParseResult.Problem> problems) {
        var values = new ArrayList<@Nullable Object>();
        for (Component c : components) {
            values.add(readComponent(c, tree.get(c.name), at + "/" + c.name, problems));
        }
        return build(values);
    }

    private @Nullable Object readComponent(
            Component c,
            @Nullable Object plain,
            String at,
            List<RecordParseResult.Problem> problems) {
        if (c.isSection()) {
            if (plain != null && !(plain instanceof Map)) {
                problems.add(new RecordParseResult.Problem(at, plain));
            }
            return Objects.requireNonNull(c.node)
                    .read(plain instanceof Map<?, ?> map ? map : Map.of(), at, problems);
        }
        if (c.list) {
            if (plain != null && !(plain instanceof List)) {
                problems.add(new RecordParseResult.Problem(at, plain));
            }
            return readList(c, plain instanceof List<?> list ? list : List.of(), at, problems);
        }
        return plain == null ? absent(c) : readLeaf(c, plain, at, problems);
    }

    private static @Nullable Object absent(Component c) {
        return c.type == int.class ? (Object) 0 : null;
    }

    private static @Nullable Object readLeaf(
            Component c, Object plain, String at, List<RecordParseResult.Problem> problems) {
        try {
            return LeafCodec.fromPlain(c.type, plain);
        } catch (IllegalArgumentException e) {
            problems.add(new RecordParseResult.Problem(at, plain));
            return absent(c);
        }
    }

    private static List<Object> readList(
            Component c, List<?> plains, String at, List<RecordParseResult.Problem> problems) {
        var values = new ArrayList<Object>();
        for (int i = 0; i < plains.size(); i++) {
            Object plain = plains.get(i);
            if (c.node == null) {
                Object value = plain == null ? null : readLeaf(c, plain, at, problems);
                if (value != null) {
                    values.add(value);
                } else if (plain == null) {
                    problems.add(new RecordParseResult.Problem(at, "null"));
                }
            } else if (plain instanceof Map<?, ?> map && isUuid(map.get("id"))) {
                values.add(c.node.read(map, at + "/" + map.get("id"), problems));
            } else {
                problems.add(
                        new RecordParseResult.Problem(
                                at + "/" + i, Objects.requireNonNullElse(plain, "null")));
            }
        }
        if (c.isLines()) {
            values.sort(lineOrder(Objects.requireNonNull(c.node)));
        }
        return List.copyOf(values);
    }

    private static boolean isUuid(@Nullable Object value) {
        return value instanceof String text && Pointer.isId(text);
    }

    private static Comparator<Object> lineOrder(RecordNode node) {
        Component pos = node.component("pos");
        Component id = node.component("id");
        return Comparator.<Object, Integer>comparing(
                        line -> (Integer) Objects.requireNonNull(pos.valueIn(line)))
                .thenComparing(line -> String.valueOf(id.valueIn(line)));
    }

    Map<String, Object> write(Object record) {
        var tree = new LinkedHashMap<String, Object>();
        for (Component c : components) {
            Object value = c.valueIn(record);
            Object plain = value == null ? null : writeComponent(c, value);
            if (plain != null) {
                tree.put(c.name, plain);
            }
        }
        return tree;
    }

    private static @Nullable Object writeComponent(Component c, Object value) {
        if (c.list) {
            List<?> list = (List<?>) value;
            RecordNode node = c.node;
            return list.isEmpty()
                    ? null
                    : list.stream()
                            .map(v -> node == null ? LeafCodec.toPlain(v) : node.write(v))
                            .toList();
        }
        if (c.node != null) {
            Map<String, Object> tree = c.node.write(value);
            return tree.isEmpty() ? null : tree;
        }
        return LeafCodec.toPlain(value);
    }

    @Nullable Object get(Object record, List<String> steps) {
        Component c = component(steps.getFirst());
        Object value = c.valueIn(record);
        List<String> rest = steps.subList(1, steps.size());
        if (rest.isEmpty() || value == null) {
            return value;
        }
        RecordNode node = Objects.requireNonNull(c.node, () -> "no field below " + c.name);
        if (!c.list) {
            return node.get(value, rest);
        }
        Object line = find((List<?>) value, node, rest.getFirst());
        List<String> inLine = rest.subList(1, rest.size());
        return line == null || inLine.isEmpty() ? line : node.get(line, inLine);
    }

    static UUID lineId(Record line) {
        try {
            return (UUID) line.getClass().getMethod("id").invoke(line);
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
            throw new IllegalArgumentException("not a line: " + line.getClass(), e);
        }
    }

    private static @Nullable Object find(List<?> lines, RecordNode node, String id) {
        Component idOf = node.component("id");
        return lines.stream()
                .filter(line -> String.valueOf(idOf.valueIn(line)).equals(id))
                .findFirst()
                .orElse(null);
    }

    Record with(Object record, List<String> steps, @Nullable Object value) {
        var values = new ArrayList<@Nullable Object>();
        for (Component c : components) {
            Object old = c.valueIn(record);
            values.add(
                    c.name.equals(steps.getFirst())
                            ? withChange(c, old, steps.subList(1, steps.size()), value)
                            : old);
        }
        return build(values);
    }

    private static @Nullable Object withChange(
            Component c, @Nullable Object old, List<String> rest, @Nullable Object value) {
        if (rest.isEmpty()) {
            return value == null && c.list ? List.of() : value;
        }
        RecordNode node = Objects.requireNonNull(c.node, () -> "no field below " + c.name);
        if (!c.list) {
            return node.with(Objects.requireNonNull(old), rest, value);
        }
        return withChangedLine(node, (List<?>) Objects.requireNonNull(old), rest, value);
    }

    private static List<Object> withChangedLine(
            RecordNode node, List<?> lines, List<String> rest, @Nullable Object value) {
        String id = rest.getFirst();
        List<String> inLine = rest.subList(1, rest.size());
        Object line = find(lines, node, id);
        Object replacement =
                inLine.isEmpty()
                        ? value
                        : node.with(line == null ? newLine(node, id, lines) : line, inLine, value);
        var result = new ArrayList<Object>(lines);
        if (line != null) {
            int index = result.indexOf(line);
            result.remove(index);
            if (replacement != null) {
                result.add(index, replacement);
            }
        } else if (replacement != null) {
            result.add(replacement);
        }
        result.sort(lineOrder(node));
        return List.copyOf(result);
    }

    private static Record newLine(RecordNode node, String id, List<?> before) {
        return node.read(Map.of("id", id, "pos", (long) before.size() + 1), "", new ArrayList<>());
    }

    private Record build(List<@Nullable Object> values) {
        try {
            return (Record) constructor.newInstance(values.toArray());
        } catch (InstantiationException | IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }
}
