package rubezh.shape;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The shape of a record type: its leaf fields, and the ways between record, pointers and a tree of
 * plain values.
 *
 * <p>A tree is nested maps in declaration order; absent leaves, empty lists and empty sections are
 * left out. Lines (records with an {@code id}) are a list of maps, ordered by {@code pos}, then id.
 * Immutable and thread-safe.
 *
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

    /** Reads a record type; keep the result, reading takes a millisecond. */
    public static <R extends Record> RecordShape<R> of(Class<R> type) {
        return new RecordShape<>(type);
    }

    /** Returns all leaf fields in declaration order. */
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
     * Returns a line of a list of records with the id and place given and every other leaf absent.
     */
    public Record emptyLine(String lines, UUID id, int pos) {
        return node.lines(lines)
                .read(Map.of("id", id.toString(), "pos", (long) pos), "", new ArrayList<>());
    }

    /** Builds a record from a tree; members unknown here are passed over. */
    public RecordParseResult<R> read(Map<String, ?> tree) {
        var problems = new ArrayList<RecordParseResult.Problem>();
        return new RecordParseResult<>(type.cast(node.read(tree, "", problems)), problems);
    }

    /** Returns the tree of a record. */
    public Map<String, Object> write(R record) {
        return node.write(record);
    }

    /** Returns the value at a pointer; null where it is absent or a line does not exist. */
    public @Nullable Object get(R record, String pointer) {
        return node.get(record, Pointer.of(pointer).steps());
    }

    /**
     * Returns a copy with another value at a pointer; the pointer of a line takes a line or, to
     * remove it, null.
     */
    public R with(R record, String pointer, @Nullable Object value) {
        return type.cast(node.with(record, Pointer.of(pointer).steps(), value));
    }

    /**
     * Reads a plain value by the type of the field a pointer addresses; nothing where it is not of
     * that type.
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

    /** Returns the lines at a dotted path, say {@code items}. */
    @SuppressWarnings("unchecked")
    public List<Record> lines(R record, String path) {
        Object list = node.get(record, List.of(path.split("\\.")));
        return list == null ? List.of() : (List<Record>) list;
    }

    /** Returns the id of a line. */
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
