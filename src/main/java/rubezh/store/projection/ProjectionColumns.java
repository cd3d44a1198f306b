package rubezh.store.projection;

import static rubezh.domain.seizure.SeizureFields.CONCEALMENT_DESCRIPTION;
import static rubezh.domain.seizure.SeizureFields.NARRATIVE_CIRCUMSTANCES;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import rubezh.domain.quantity.Amount;
import rubezh.domain.reference.Code;
import rubezh.domain.seizure.Seizure;
import rubezh.json.SeizureShape;
import rubezh.shape.Field;

/**
 * The tables of the projection, made from the shape of the record: a column per field that occurs
 * once, a table per list. A column has the path of its field as its name.
 */
public final class ProjectionColumns {
    /** Long texts are searched and read from the journal; the list never shows them. */
    public static final Set<String> LONG =
            Set.of(NARRATIVE_CIRCUMSTANCES.path(), CONCEALMENT_DESCRIPTION.path());

    /** Fields of the main table. */
    public static final List<Field> MAIN =
            SeizureShape.SHAPE.fields().stream()
                    .filter(f -> f.lines() == null && !LONG.contains(f.path()))
                    .toList();

    /** Fields of each table of lines: codes and amounts, which are filtered and summed by. */
    public static final Map<String, List<Field>> LINES = lines();

    /** Fields that hold several values of their own, each with a table of its values. */
    static final List<Field> LISTS = MAIN.stream().filter(Field::list).toList();

    /** A field and the way to its value: from the record, or from a line. */
    record Column(Field field, FieldAccess access) {}

    /** All fields that occur once, long texts included. */
    static final List<Column> SINGLE_VALUED =
            SeizureShape.SHAPE.fields().stream()
                    .filter(f -> f.lines() == null)
                    .map(f -> new Column(f, FieldAccess.of(Seizure.class, f.steps())))
                    .toList();

    /** The lists of lines, with all fields of their lines. */
    static final Map<String, LineList> LINE_LISTS = lineLists();

    /** A list of lines: the way to it, and its fields. */
    record LineList(FieldAccess access, List<Column> fields) {
        List<?> of(Seizure seizure) {
            return access.get(seizure) instanceof List<?> lines ? lines : List.of();
        }
    }

    private ProjectionColumns() {}

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
            lists.put(list, new LineList(FieldAccess.of(Seizure.class, steps), fields));
        }
        return lists;
    }

    private static FieldAccess inLine(Class<?> type, List<String> list, Field field) {
        return FieldAccess.of(type, field.steps().subList(list.size(), field.steps().size()));
    }

    private static Map<String, List<Field>> lines() {
        var lines = new LinkedHashMap<String, List<Field>>();
        for (Field field : SeizureShape.SHAPE.fields()) {
            String list = field.lines();
            if (list != null) {
                List<Field> fields = lines.computeIfAbsent(list, _ -> new java.util.ArrayList<>());
                if (isChosen(field.type()) && !field.list()) {
                    fields.add(field);
                }
            }
        }
        return lines;
    }

    private static boolean isChosen(Class<?> type) {
        return Code.class.isAssignableFrom(type) || type.isEnum() || type == Amount.class;
    }

    /** Returns a name as SQL takes it. */
    public static String quoted(String name) {
        return '"' + name + '"';
    }

    static String type(Field field) {
        boolean number =
                !field.list()
                        && (field.type() == Integer.class
                                || field.type() == Long.class
                                || field.type() == Boolean.class);
        return number ? "INTEGER" : "TEXT";
    }

    /** Returns the column of a line field: an amount also has its dimension and base units. */
    static List<String> columnsOfLine(Field field) {
        String path = field.path();
        return field.type() == Amount.class
                ? List.of(path + ":dimension", path + ":base")
                : List.of(path);
    }
}
