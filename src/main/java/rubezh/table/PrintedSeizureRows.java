package rubezh.table;

import static rubezh.domain.seizure.SeizureFields.EVENT_DIRECTION;
import static rubezh.domain.seizure.SeizureFields.EVENT_START;
import static rubezh.domain.seizure.SeizureFields.HEADER_NUMBER;
import static rubezh.domain.seizure.SeizureFields.HEADER_STATUS;
import static rubezh.domain.seizure.SeizureFields.ITEMS_AMOUNT;
import static rubezh.domain.seizure.SeizureFields.ITEMS_SUBSTANCE;
import static rubezh.domain.seizure.SeizureFields.PLACE_POST;
import static rubezh.domain.seizure.SeizureFields.ROUTE_DEPARTURE;
import static rubezh.domain.seizure.SeizureFields.ROUTE_DESTINATION;

import module java.base;

import rubezh.domain.seizure.Seizure;
import rubezh.format.DomainFormat;
import rubezh.register.Query;
import rubezh.register.SeizureRow;

/**
 * List of seizures for a printed page: the columns of the list on the screen, each item of a record
 * on a line of its own, so that an amount stands beside its substance.
 *
 * <pre>{@code
 * var table = new PrintedSeizureRows(PrintedSeizureRows.USUAL, reader, DomainFormat.inPrint(messages, reference));
 * table.headings(); // № п/п, №, Дата и время, …
 * table.lines(1, row);
 * }</pre>
 *
 * @see SeizureListTable
 */
public final class PrintedSeizureRows {
    /** Columns of a list that nobody has changed. */
    public static final List<String> USUAL =
            List.of(
                    HEADER_NUMBER.path(),
                    EVENT_START.path(),
                    PLACE_POST.path(),
                    EVENT_DIRECTION.path(),
                    ITEMS_SUBSTANCE.path(),
                    ITEMS_AMOUNT.path(),
                    HEADER_STATUS.path(),
                    Query.ISSUES);

    private final List<String> paths;
    private final List<String> others;
    private final SeizureListTable table;
    private final UsualColumns usual;
    private final DomainFormat format;

    /**
     * @param paths columns: those of {@link #USUAL}, field paths, {@code items} for substance and
     *     amount, {@code exclusions}, {@code marks}
     * @param reader reads a record by its id; called only for columns that rows have no value for
     * @throws rubezh.text.Fault {@code APP-040} for a path that is no column
     */
    public PrintedSeizureRows(
            List<String> paths, Function<UUID, Seizure> reader, DomainFormat format) {
        this.paths = paths.stream().flatMap(PrintedSeizureRows::expanded).distinct().toList();
        this.others = this.paths.stream().filter(path -> !USUAL.contains(path)).toList();
        this.table = new SeizureListTable(others, reader, format);
        this.format = format;
        this.usual =
                new UsualColumns(
                        format,
                        !this.paths.contains(ROUTE_DEPARTURE.path())
                                && !this.paths.contains(ROUTE_DESTINATION.path()));
    }

    private static Stream<String> expanded(String path) {
        return path.equals(ColumnNames.GOODS)
                ? Stream.of(ITEMS_SUBSTANCE.path(), ITEMS_AMOUNT.path())
                : Stream.of(path);
    }

    /** Returns the paths of the columns, without the first one, which numbers the records. */
    public List<String> paths() {
        return paths;
    }

    /** Returns the headings, that of the numbers of records first. */
    public List<String> headings() {
        String first = format.messages().text("report.list.row");
        return Stream.concat(Stream.of(first), paths.stream().map(path -> heading(path, format)))
                .toList();
    }

    /** Returns the heading of a column. */
    static String heading(String path, DomainFormat format) {
        return USUAL.contains(path)
                ? format.messages().text("list.column." + name(path))
                : SeizureListTable.heading(path, format);
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    /**
     * Returns the lines of a record: one for each of its items if the list shows items, otherwise
     * one.
     *
     * @param position position of the record in the list, from 1
     */
    public List<List<String>> lines(long position, SeizureRow row) {
        boolean goods =
                paths.contains(ITEMS_SUBSTANCE.path()) || paths.contains(ITEMS_AMOUNT.path());
        int count = goods ? Math.max(1, row.items().size()) : 1;
        var lines = new ArrayList<List<String>>();
        for (int line = 0; line < count; line++) {
            lines.add(line(position, row, line));
        }
        return lines;
    }

    private List<String> line(long position, SeizureRow row, int line) {
        var cells = new ArrayList<String>();
        cells.add(line == 0 ? format.numbers().whole(position) : "");
        List<DataTable.Cell> others = line == 0 ? table.cells(row) : List.of();
        for (String path : paths) {
            if (path.equals(ITEMS_SUBSTANCE.path()) || path.equals(ITEMS_AMOUNT.path())) {
                cells.add(line < row.items().size() ? item(row.items().get(line), path) : "");
            } else {
                cells.add(line == 0 ? cell(row, path, others) : "");
            }
        }
        return cells;
    }

    private String item(SeizureRow.Item item, String path) {
        if (path.equals(ITEMS_AMOUNT.path())) {
            return Objects.toString(format.goods(item.amount(), item.traces()), "");
        }
        return item.substance() == null
                ? format.messages().text("list.substance.none")
                : format.shortLabel(item.substance());
    }

    private String cell(SeizureRow row, String path, List<DataTable.Cell> cells) {
        int other = others.indexOf(path);
        return other < 0 ? usual.cell(row, path) : cells.get(other).text();
    }
}
