package rubezh.store.projection;

import module java.base;

import rubezh.domain.quantity.Amount;
import rubezh.domain.reference.Code;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.goods.SeizedItem;
import rubezh.json.SeizureShape;
import rubezh.register.SeizureRow;
import rubezh.shape.Field;

/**
 * Tables of the projection, derived from the shape of the record: a column per single-valued field,
 * a table per list. The name of a column is the path of its field.
 */
public final class ProjectionColumns {
    /** Fields of the main table. */
    public static final List<Field> MAIN =
            SeizureShape.SHAPE.fields().stream()
                    .filter(f -> f.lines() == null && !SeizureRow.LONG_TEXTS.contains(f.path()))
                    .toList();

    /** Fields of each line table by list path: codes and amounts, for filters and totals. */
    public static final Map<String, List<Field>> LINES = lines();

    /** Multi-valued fields, each with a table of its values. */
    static final List<Field> LISTS = MAIN.stream().filter(Field::list).toList();

    /** A field and the access to its value, from the record or from a line. */
    record Column(Field field, FieldAccess access) {}

    /** All single-valued fields, long texts included. */
    static final List<Column> SINGLE_VALUED =
            SeizureShape.SHAPE.fields().stream()
                    .filter(f -> f.lines() == null)
                    .map(f -> new Column(f, FieldAccess.of(Seizure.class, f.steps())))
                    .toList();

    /** Those of the main table. */
    static final List<Column> MAIN_COLUMNS =
            SINGLE_VALUED.stream().filter(column -> MAIN.contains(column.field())).toList();

    /** Lists of lines with all fields of a line. */
    static final Map<String, LineList> LINE_LISTS = lineLists();

    /** Fields of further lines by the path of the field they have more values of. */
    static final Map<String, Further> FURTHER = furtherColumns();

    /**
     * A list of lines.
     *
     * @param access access to it
     * @param fields all fields of a line
     * @param columns those with a column in the table of the list
     */
    record LineList(FieldAccess access, List<Column> fields, List<Column> columns) {
        List<?> of(Seizure seizure) {
            return access.get(seizure) instanceof List<?> lines ? lines : List.of();
        }
    }

    /** A field of further lines, and their list. */
    record Further(LineList list, Column column) {}

    /**
     * Column of goods besides their fields: the name of an article of which the list has only the
     * class, see {@link SeizedItem#nameInClass}; null for others.
     */
    public static final String NAME_IN_CLASS = "items:nameInClass";

    /**
     * Columns of goods besides their fields: the number of pieces that adds to sums, see {@link
     * SeizedItem#count}, its dimension, and whether the goods were measured too.
     */
    public static final List<String> COUNT =
            List.of("items:count", "items:countDimension", "items:measured");

    /** Columns of lines that have whole numbers; all others have texts. */
    static final Set<String> LINE_NUMBERS = lineNumbers();

    private ProjectionColumns() {}

    private static Set<String> lineNumbers() {
        return Stream.concat(
                        Stream.of(COUNT.getFirst(), COUNT.getLast()),
                        LINES.values().stream()
                                .flatMap(List::stream)
                                .filter(field -> field.type() == Amount.class)
                                .map(field -> columnsOfLine(field).getLast()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Map<String, LineList> lineLists() {
        var lists = new LinkedHashMap<String, LineList>();
        for (String list : LINES.keySet()) {
            List<String> steps = List.of(list.split("\\."));
            Class<?> type = FieldAccess.lineType(Seizure.class, steps);
            List<Column> fields =
                    SeizureShape.SHAPE.fields().stream()
                            .filter(f -> list.equals(f.lines()))
                            .map(f -> new Column(f, inLine(type, steps, f)))
                            .toList();
            List<Field> columns = LINES.getOrDefault(list, List.of());
            lists.put(
                    list,
                    new LineList(
                            FieldAccess.of(Seizure.class, steps),
                            fields,
                            fields.stream().filter(c -> columns.contains(c.field())).toList()));
        }
        return lists;
    }

    private static Map<String, Further> furtherColumns() {
        var found = new LinkedHashMap<String, Further>();
        for (Field field : LISTS) {
            further(field)
                    .ifPresent(more -> {
                        var list = Objects.requireNonNull(LINE_LISTS.get(more.lines()));
                        list.fields().stream()
                                .filter(column -> column.field().equals(more))
                                .forEach(c -> found.put(field.path(), new Further(list, c)));
                    });
        }
        return found;
    }

    private static FieldAccess inLine(Class<?> type, List<String> list, Field field) {
        return FieldAccess.of(type, field.steps().subList(list.size(), field.steps().size()));
    }

    private static Map<String, List<Field>> lines() {
        var lines = new LinkedHashMap<String, List<Field>>();
        for (Field field : SeizureShape.SHAPE.fields()) {
            String list = field.lines();
            if (list != null) {
                List<Field> fields = lines.computeIfAbsent(list, _ -> new ArrayList<>());
                if (isFilterable(field.type()) && !field.list()) {
                    fields.add(field);
                }
            }
        }
        return lines;
    }

    private static boolean isFilterable(Class<?> type) {
        return Code.class.isAssignableFrom(type) || type.isEnum() || type == Amount.class;
    }

    /**
     * Returns the field of further lines with more values of a field: {@code
     * concealment.further.place} for {@code concealment.place}. A case has the values of both.
     */
    public static Optional<Field> further(Field field) {
        String path = field.steps().size() == 2 ? field.section() + ".further." + field.name() : "";
        return SeizureShape.SHAPE
                .field(path)
                .filter(f -> f.list() || LINES.values().stream().anyMatch(l -> l.contains(f)));
    }

    /** Returns a name quoted for SQL. */
    public static String quoted(String name) {
        return '"' + name + '"';
    }

    static String type(Field field) {
        return isNumber(field) ? "INTEGER" : "TEXT";
    }

    /** Returns whether the column of a field of the main table has whole numbers. */
    public static boolean isNumber(Field field) {
        return !field.list()
                && (field.type() == Integer.class
                        || field.type() == Long.class
                        || field.type() == Boolean.class);
    }

    /** Returns the columns of a line field: dimension and base units for an amount, else one. */
    public static List<String> columnsOfLine(Field field) {
        String path = field.path();
        return field.type() == Amount.class
                ? List.of(path + ":dimension", path + ":base")
                : List.of(path);
    }
}
