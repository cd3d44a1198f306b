package rubezh.shape;

import module java.base;

import org.jspecify.annotations.Nullable;

/**
 * Shape of a record type: its fields, values by pointer, and conversion between records and trees
 * of plain values.
 *
 * <pre>{@code
 * Seizure changed = SHAPE.with(seizure, "/route/departure", new Country("KG"));
 * Object country = SHAPE.get(changed, "/route/departure");
 * Map<String, Object> tree = SHAPE.write(changed);
 * }</pre>
 *
 * <p>A tree consists of nested maps in declaration order; absent leaves, empty lists and empty
 * sections are omitted. Lines (records with an {@code id}) are a list of maps, ordered by {@code
 * pos}, then id. Immutable and thread-safe.
 *
 * @see LeafCodec
 * @see Pointer
 * @param <R> the record type
 */
public final class RecordShape<R extends Record> {
    private final RecordNode node;
    private final Class<R> type;
    private final List<Field> fields;
    private final Map<String, Field> byPath;

    private RecordShape(Class<R> type) {
        this.type = type;
        this.node = RecordNode.of(type);
        var found = new ArrayList<Field>();
        node.collectFields(List.of(), null, found);
        this.fields = List.copyOf(found);
        var map = new LinkedHashMap<String, Field>();
        found.forEach(f -> map.put(f.path(), f));
        this.byPath = map;
    }

    /** Analyses a record type. Takes a millisecond, so callers keep the result. */
    public static <R extends Record> RecordShape<R> of(Class<R> type) {
        return new RecordShape<>(type);
    }

    /** Returns all fields in declaration order. */
    public List<Field> fields() {
        return fields;
    }

    public Optional<Field> field(String path) {
        return Optional.ofNullable(byPath.get(path));
    }

    /** Returns a record with every leaf absent, every list empty. */
    public R empty() {
        return read(Map.of()).record();
    }

    /**
     * Returns a line with an id and a position and every other leaf absent.
     *
     * @param lines dotted path of the list
     */
    public Record emptyLine(String lines, UUID id, int pos) {
        return NodeEditor.newLine(node.lines(lines), id.toString(), pos);
    }

    /** Builds a record from a tree; unknown members are ignored. */
    public RecordParseResult<R> read(Map<String, ?> tree) {
        var reader = new NodeReader();
        return new RecordParseResult<>(type.cast(reader.read(node, tree)), reader.problems());
    }

    /**
     * Returns a tree without what is no line in a list of lines, and without second lines of an id,
     * so that each line is told by its id; all else stays.
     */
    public Map<String, Object> withDistinctLines(Map<String, ?> tree) {
        return node.withDistinctLines(tree);
    }

    /** Returns the tree of a record. */
    public Map<String, Object> write(R record) {
        return node.write(record);
    }

    /** Returns the value at a pointer; null if it is absent or the line does not exist. */
    public @Nullable Object get(R record, String pointer) {
        return node.get(record, Pointer.of(pointer).steps());
    }

    /**
     * Returns a copy with another value at a pointer; null removes a line. A line that does not
     * exist is added.
     *
     * @throws IllegalArgumentException if the pointer names no field, list or line
     */
    public R with(R record, String pointer, @Nullable Object value) {
        return type.cast(NodeEditor.with(node, record, Pointer.of(pointer).steps(), value));
    }

    /**
     * Returns a copy with the lines of a list in another order, numbered from 1.
     *
     * @param path dotted path of the list
     * @param order ids of all lines of the list
     */
    public R withOrder(R record, String path, List<UUID> order) {
        List<Object> ordered = NodeEditor.ordered(node.lines(path), lines(record, path), order);
        return with(record, "/" + path.replace('.', '/'), ordered);
    }

    /**
     * Parses a plain value as the type of the field at a pointer; empty if it is not of that type.
     */
    public Optional<Object> leaf(String pointer, Object plain) {
        Field field = byPath.get(Pointer.of(pointer).fieldPath());
        try {
            return field == null
                    ? Optional.empty()
                    : Optional.of(LeafCodec.fromPlain(field.type(), plain));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Returns the value of a field in one line of its list. */
    public @Nullable Object valueInLine(Field field, Record line) {
        return node.lines(Objects.requireNonNull(field.lines()))
                .get(
                        line,
                        field.steps()
                                .subList(field.lines().split("\\.").length, field.steps().size()));
    }

    /** Returns the lines of a list by its dotted path, say {@code items}. */
    @SuppressWarnings("unchecked")
    public List<Record> lines(R record, String path) {
        Object list = node.get(record, List.of(path.split("\\.")));
        return list == null ? List.of() : (List<Record>) list;
    }

    public static UUID lineId(Record line) {
        return RecordNode.lineId(line);
    }

    /** Returns a text that changes when a field is added, removed, renamed or changes type. */
    public String fingerprint() {
        var text = new StringBuilder();
        fields.forEach(f ->
                text.append(f.path())
                        .append(':')
                        .append(f.type().getSimpleName())
                        .append(f.list())
                        .append(';'));
        return text.toString();
    }
}
