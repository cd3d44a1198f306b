package rubezh.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rubezh.domain.quantity.Amount;
import rubezh.domain.reference.Code.Substance;
import rubezh.register.Row;
import rubezh.shape.Leaf;
import rubezh.table.Sheet;
import rubezh.table.Sheet.Cell;
import rubezh.wording.Wording;

/**
 * Turns rows of the register into a sheet: a column per field path, and {@code items} for what was
 * seized.
 */
final class Columns {
    static final String ITEMS = "items";

    static final List<String> USUAL =
            List.of(
                    "header.number",
                    "event.start",
                    "place.post",
                    "event.direction",
                    "route.departure",
                    "route.destination",
                    ITEMS,
                    "header.status");

    private Columns() {}

    static Sheet sheet(List<String> paths, List<Row> rows, Wording wording) {
        var heads = paths.stream().map(p -> new Sheet.Head(p, heading(p, wording), false)).toList();
        var lines = new ArrayList<List<Cell>>();
        for (Row row : rows) {
            lines.add(paths.stream().map(p -> cell(row, p, wording)).toList());
        }
        return new Sheet(heads, lines);
    }

    private static String heading(String path, Wording wording) {
        return path.equals(ITEMS) ? wording.section(ITEMS) : wording.fieldShort(path);
    }

    private static Cell cell(Row row, String path, Wording wording) {
        if (path.equals(ITEMS)) {
            return new Cell(items(row, Columns::machine), items(row, item -> words(item, wording)));
        }
        Object value = row.values().get(path);
        return value == null ? Cell.plain("") : new Cell(machine(value), wording.value(value));
    }

    private static String machine(Object value) {
        return value instanceof List<?> list
                ? list.stream().map(v -> Leaf.plain(v).toString()).collect(Collectors.joining(" "))
                : Leaf.plain(value).toString();
    }

    private static String items(Row row, java.util.function.Function<Row.Item, String> one) {
        return row.items().stream().map(one).collect(Collectors.joining("; "));
    }

    private static String machine(Row.Item item) {
        return Objects.toString(item.substance(), "") + " " + Objects.toString(item.amount(), "");
    }

    private static String words(Row.Item item, Wording wording) {
        @Nullable Substance substance = item.substance();
        @Nullable Amount amount = item.amount();
        String name = substance == null ? "" : wording.label(substance);
        return amount == null ? name : name + " " + wording.figure(amount.quantity());
    }
}
