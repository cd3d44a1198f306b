package rubezh.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import rubezh.domain.quantity.Amount;
import rubezh.domain.reference.Code;
import rubezh.json.SeizureShape;
import rubezh.shape.Field;

/**
 * The tables of the projection, made from the shape of the record: a column per field that occurs
 * once, a table per list. A column has the path of its field as its name.
 */
final class Columns {
    /** Long texts are searched and read from the journal; the list never shows them. */
    private static final Set<String> LONG =
            Set.of("narrative.circumstances", "concealment.description");

    /** Fields of the main table. */
    static final List<Field> MAIN =
            SeizureShape.SHAPE.fields().stream()
                    .filter(f -> f.lines() == null && !LONG.contains(f.path()))
                    .toList();

    /** Fields of each table of lines: codes and amounts, which are filtered and summed by. */
    static final Map<String, List<Field>> LINES = lines();

    /** Fields that hold several values of their own, each with a table of its values. */
    static final List<Field> LISTS = MAIN.stream().filter(Field::list).toList();

    private Columns() {}

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
    static String quoted(String name) {
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
    static List<String> ofLine(Field field) {
        String path = field.path();
        return field.type() == Amount.class
                ? List.of(path + ":dimension", path + ":base")
                : List.of(path);
    }
}
