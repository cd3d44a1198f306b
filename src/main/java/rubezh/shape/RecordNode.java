package rubezh.shape;

import module java.base;

import org.jspecify.annotations.Nullable;

/** A record type as a tree of its components; {@link RecordShape} is the public side. */
final class RecordNode {
    private final RecordAccess access;
    private final List<Component> components;

    private RecordNode(RecordAccess access, List<Component> components) {
        this.access = access;
        this.components = components;
    }

    /** A component: a leaf, a section, a list of leaves or a list of lines. */
    record Component(
            String name,
            RecordAccess access,
            int place,
            Class<?> type,
            boolean list,
            boolean nullable,
            @Nullable RecordNode node) {
        @Nullable Object valueIn(Object record) {
            return access.value(record, place);
        }

        boolean isSection() {
            return !list && node != null;
        }

        RecordNode nodeBelow() {
            return Objects.requireNonNull(node, () -> "no field below " + name);
        }
    }

    List<Component> components() {
        return components;
    }

    static RecordNode of(Class<?> type) {
        RecordAccess access = RecordAccess.of(type);
        var components = new ArrayList<Component>();
        for (RecordComponent c : access.components()) {
            boolean list = c.getType() == List.class;
            Class<?> element = list ? element(c.getGenericType()) : c.getType();
            boolean nullable =
                    Arrays.stream(c.getAnnotatedType().getAnnotations())
                            .anyMatch(a -> a.annotationType() == Nullable.class);
            RecordNode node = isGroup(element) ? of(element) : null;
            int place = components.size();
            components.add(
                    new Component(c.getName(), access, place, element, list, nullable, node));
        }
        return new RecordNode(access, List.copyOf(components));
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

    /** Orders lines by position, then by id. */
    Comparator<Object> lineOrder() {
        Component pos = component("pos");
        Component id = component("id");
        return Comparator.<Object, Integer>comparing(
                        line -> (Integer) Objects.requireNonNull(pos.valueIn(line)))
                .thenComparing(line -> String.valueOf(id.valueIn(line)));
    }

    Map<String, Object> withDistinctLines(Map<?, ?> tree) {
        var distinct = new LinkedHashMap<String, Object>();
        tree.forEach((name, value) -> distinct.put((String) name, value));
        for (Component c : components) {
            Object value = tree.get(c.name);
            if (c.node != null && c.list && value != null) {
                distinct.put(c.name, c.node.distinctLines(value));
            } else if (c.node != null && value instanceof Map<?, ?> section) {
                distinct.put(c.name, c.node.withDistinctLines(section));
            }
        }
        return distinct;
    }

    private List<Map<String, Object>> distinctLines(Object value) {
        var ids = new HashSet<String>();
        var lines = new ArrayList<Map<String, Object>>();
        for (Object line : value instanceof List<?> list ? list : List.of()) {
            if (line instanceof Map<?, ?> map
                    && NodeReader.isLine(map)
                    && ids.add(String.valueOf(map.get("id")))) {
                lines.add(withDistinctLines(map));
            }
        }
        return lines;
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
        RecordNode node = c.nodeBelow();
        if (!c.list) {
            return node.get(value, rest);
        }
        Object line = node.find((List<?>) value, rest.getFirst());
        List<String> inLine = rest.subList(1, rest.size());
        return line == null || inLine.isEmpty() ? line : node.get(line, inLine);
    }

    static UUID lineId(Record line) {
        RecordAccess access = RecordAccess.of(line.getClass());
        return (UUID) Objects.requireNonNull(access.value(line, access.place("id")));
    }

    @Nullable Object find(List<?> lines, String id) {
        Optional<UUID> sought = Pointer.id(id);
        if (sought.isPresent()) {
            for (Object line : lines) {
                if (lineId((Record) line).equals(sought.get())) {
                    return line;
                }
            }
        }
        return null;
    }

    Record build(@Nullable Object[] values) {
        return access.build(values);
    }
}
