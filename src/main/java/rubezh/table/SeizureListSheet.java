package rubezh.table;

import static rubezh.domain.seizure.SeizureFields.*;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rubezh.domain.quantity.Amount;
import rubezh.domain.reference.Code.Substance;
import rubezh.domain.summary.ExclusionReason;
import rubezh.domain.summary.RecordMark;
import rubezh.format.DomainFormat;
import rubezh.json.SeizureShape;
import rubezh.register.SeizureRow;
import rubezh.shape.LeafCodec;
import rubezh.table.Sheet.Cell;
import rubezh.text.Fault;

/**
 * Rows of the catalogue as a sheet: a column per field path, with {@code items} for the seized
 * goods, {@code exclusions} for the reasons not to count and {@code marks} for what must be known
 * besides.
 */
public final class SeizureListSheet {
    private static final String ITEMS = "items";
    private static final String EXCLUSIONS = "exclusions";
    private static final String MARKS = "marks";

    public static final List<String> DEFAULT =
            List.of(
                    HEADER_NUMBER.path(),
                    EVENT_START.path(),
                    PLACE_POST.path(),
                    EVENT_DIRECTION.path(),
                    ROUTE_DEPARTURE.path(),
                    ROUTE_DESTINATION.path(),
                    ITEMS,
                    HEADER_STATUS.path(),
                    EXCLUSIONS,
                    MARKS);

    private SeizureListSheet() {}

    /**
     * @throws Fault {@code APP-040} for a path that rows have no value for
     */
    public static Sheet sheet(List<String> paths, List<SeizureRow> rows, DomainFormat format) {
        paths.stream()
                .filter(path -> !isColumn(path))
                .findFirst()
                .ifPresent(path -> {
                    throw new Fault(Fault.Exit.USAGE, "APP-040", path);
                });
        var heads =
                paths.stream().map(p -> new Sheet.Column(p, heading(p, format), false)).toList();
        return new Sheet(
                heads,
                new MappedList<>(
                        rows, row -> paths.stream().map(p -> cell(row, p, format)).toList()));
    }

    private static boolean isColumn(String path) {
        return path.equals(ITEMS)
                || path.equals(EXCLUSIONS)
                || path.equals(MARKS)
                || SeizureShape.SHAPE.field(path).filter(f -> f.lines() == null).isPresent()
                        && !SeizureRow.LONG_TEXTS.contains(path);
    }

    private static String heading(String path, DomainFormat format) {
        return switch (path) {
            case ITEMS -> format.section(ITEMS);
            case EXCLUSIONS -> format.messages().text("cli.list.exclusions");
            case MARKS -> format.messages().text("cli.list.marks");
            default -> format.fieldShort(path);
        };
    }

    private static Cell cell(SeizureRow seizureRow, String path, DomainFormat format) {
        if (path.equals(ITEMS)) {
            return new Cell(
                    items(seizureRow, SeizureListSheet::machineText),
                    items(seizureRow, item -> text(item, format)));
        }
        if (path.equals(EXCLUSIONS)) {
            return exclusions(seizureRow.indicators().exclusions(), format);
        }
        if (path.equals(MARKS)) {
            return marks(seizureRow.indicators().marks(), format);
        }
        Object value =
                path.equals(HEADER_STATUS.path())
                        ? seizureRow.status().orElse(null)
                        : seizureRow.values().get(path);
        return value == null ? Cell.same("") : new Cell(machineText(value), format.value(value));
    }

    private static Cell exclusions(Set<ExclusionReason> reasons, DomainFormat format) {
        return new Cell(
                reasons.stream().map(ExclusionReason::name).collect(Collectors.joining(" ")),
                reasons.stream().map(format::exclusion).collect(Collectors.joining(", ")));
    }

    private static Cell marks(Set<RecordMark> marks, DomainFormat format) {
        return new Cell(
                marks.stream().map(RecordMark::name).collect(Collectors.joining(" ")),
                format.marks(marks));
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
