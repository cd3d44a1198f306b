package rubezh.cli.output;

import static rubezh.domain.seizure.SeizureFields.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rubezh.domain.quantity.Amount;
import rubezh.domain.reference.Code.Substance;
import rubezh.domain.seizure.SeizureFields;
import rubezh.format.DomainFormat;
import rubezh.register.SeizureRow;
import rubezh.shape.LeafCodec;
import rubezh.table.Sheet;
import rubezh.table.Sheet.Cell;

/**
 * Rows of the catalogue as a sheet: a column per field path, with {@code items} for the seized
 * goods.
 */
public final class SeizureListSheet {
    static final String ITEMS = SeizureFields.ITEMS.path();

    public static final List<String> DEFAULT =
            List.of(
                    HEADER_NUMBER.path(),
                    EVENT_START.path(),
                    PLACE_POST.path(),
                    EVENT_DIRECTION.path(),
                    ROUTE_DEPARTURE.path(),
                    ROUTE_DESTINATION.path(),
                    ITEMS,
                    HEADER_STATUS.path());

    private SeizureListSheet() {}

    public static Sheet sheet(List<String> paths, List<SeizureRow> rows, DomainFormat format) {
        var heads =
                paths.stream().map(p -> new Sheet.Column(p, heading(p, format), false)).toList();
        var lines = new ArrayList<List<Cell>>();
        for (SeizureRow seizureRow : rows) {
            lines.add(paths.stream().map(p -> cell(seizureRow, p, format)).toList());
        }
        return new Sheet(heads, lines);
    }

    private static String heading(String path, DomainFormat format) {
        return path.equals(ITEMS) ? format.section(ITEMS) : format.fieldShort(path);
    }

    private static Cell cell(SeizureRow seizureRow, String path, DomainFormat format) {
        if (path.equals(ITEMS)) {
            return new Cell(
                    items(seizureRow, SeizureListSheet::machineText),
                    items(seizureRow, item -> text(item, format)));
        }
        Object value = seizureRow.values().get(path);
        return value == null ? Cell.same("") : new Cell(machineText(value), format.value(value));
    }

    private static String machineText(Object value) {
        return value instanceof List<?> list
                ? list.stream()
                        .map(v -> LeafCodec.toPlain(v).toString())
                        .collect(Collectors.joining(" "))
                : LeafCodec.toPlain(value).toString();
    }

    private static String items(SeizureRow seizureRow, Function<SeizureRow.Item, String> format) {
        return seizureRow.items().stream().map(format).collect(Collectors.joining("; "));
    }

    private static String machineText(SeizureRow.Item item) {
        return Objects.toString(item.substance(), "") + " " + Objects.toString(item.amount(), "");
    }

    private static String text(SeizureRow.Item item, DomainFormat format) {
        @Nullable Substance substance = item.substance();
        @Nullable Amount amount = item.amount();
        String name = substance == null ? "" : format.label(substance);
        return amount == null ? name : name + " " + format.figure(amount.quantity());
    }
}
