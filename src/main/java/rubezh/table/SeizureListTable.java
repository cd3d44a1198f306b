package rubezh.table;

import static rubezh.domain.seizure.SeizureFields.*;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.reference.Code;
import rubezh.domain.reference.Code.Post;
import rubezh.domain.reference.Code.Substance;
import rubezh.domain.seizure.Coordinates;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.summary.Equivalent;
import rubezh.domain.summary.EquivalentTable;
import rubezh.domain.summary.ExclusionReason;
import rubezh.domain.summary.RecordFlag;
import rubezh.format.DomainFormat;
import rubezh.json.SeizureShape;
import rubezh.register.SeizureRow;
import rubezh.shape.Field;
import rubezh.shape.RecordShape;
import rubezh.table.DataTable.Cell;
import rubezh.table.DataTable.Place;
import rubezh.text.Fault;

/**
 * Rows of the catalogue as a table: a column per field path, with {@code items} for the seized
 * goods, {@code equivalent} for their kilogram equivalent, {@code exclusions} for the reasons not
 * to count and {@code marks} for what must be known besides. A field of lines has one value for
 * each line, separated by semicolons.
 */
public final class SeizureListTable {
    /** Column of kilogram equivalents. */
    public static final String EQUIVALENT = ColumnNames.EQUIVALENT;

    public static final List<String> DEFAULT =
            List.of(
                    HEADER_NUMBER.path(),
                    EVENT_START.path(),
                    PLACE_POST.path(),
                    EVENT_DIRECTION.path(),
                    ROUTE_DEPARTURE.path(),
                    ROUTE_DESTINATION.path(),
                    ColumnNames.GOODS,
                    HEADER_STATUS.path(),
                    ColumnNames.EXCLUSIONS,
                    ColumnNames.MARKS);

    /** Column of the number of a line in its record. */
    private static final String LINE = "line";

    private static final RecordShape<Seizure> SHAPE = SeizureShape.SHAPE;

    private final List<String> paths;
    private final Function<UUID, Seizure> reader;
    private final DomainFormat format;
    private final EquivalentTable equivalents;
    private final CellFormat cellFormat;
    private @Nullable Seizure lastRecord;
    private @Nullable UUID lastId;

    /**
     * @param paths columns: field paths, {@code items}, {@code equivalent}, {@code exclusions},
     *     {@code marks}
     * @param reader reads a record by its id; called only for columns that rows have no value for
     * @throws Fault {@code APP-040} for a path that is no column
     */
    public SeizureListTable(
            List<String> paths, Function<UUID, Seizure> reader, DomainFormat format) {
        paths.stream()
                .filter(path -> !ColumnNames.all().contains(path))
                .findFirst()
                .ifPresent(SeizureListTable::refuse);
        this.paths = List.copyOf(paths);
        this.reader = reader;
        this.format = format;
        this.equivalents = format.equivalents();
        this.cellFormat = new CellFormat(format);
    }

    /**
     * Returns the paths of the fields of a record that can be columns, in the order of the form.
     */
    public static List<String> fields() {
        return ColumnNames.all().stream().filter(path -> SHAPE.field(path).isPresent()).toList();
    }

    private static void refuse(String path) {
        String nearest = String.join(", ", ColumnNames.nearest(path));
        throw new Fault(Fault.Exit.USAGE, "APP-040", path, nearest);
    }

    /** Returns the table; its cells are made when they are read. */
    public DataTable of(List<SeizureRow> rows) {
        var heads =
                paths.stream()
                        .map(p -> new DataTable.Column(p, heading(p, format), false))
                        .toList();
        return new DataTable(
                heads, new MappedList<>(rows, this::cells), new MappedList<>(rows, this::place), 0);
    }

    /** Returns the heading of a column. */
    static String heading(String path, DomainFormat format) {
        if (path.equals(ColumnNames.GOODS)) {
            return format.section(path);
        }
        return switch (path) {
            case ColumnNames.EQUIVALENT -> format.messages().text("common.equivalent");
            case ColumnNames.EXCLUSIONS -> format.messages().text("cli.list.exclusions");
            case ColumnNames.MARKS -> format.messages().text("cli.list.marks");
            default -> format.fieldShort(path);
        };
    }

    /**
     * Returns a table with a row for each line of a list, headed by the number of the line; columns
     * of other fields repeat in each row of a record.
     *
     * @param list path of a list, {@code items}
     * @throws Fault {@code APP-049} if there is no such list
     */
    public DataTable byLine(List<SeizureRow> rows, String list) {
        ColumnNames.requireList(list);
        var lines = new LineRowList(rows, row -> SHAPE.lines(record(row), list).size());
        var heads = new ArrayList<DataTable.Column>();
        heads.add(new DataTable.Column(LINE, format.messages().text("cli.list.line"), true));
        paths.forEach(p -> heads.add(new DataTable.Column(p, heading(p, format), false)));
        return new DataTable(
                heads,
                new MappedList<>(lines, at -> lineCells(at, list)),
                new MappedList<>(lines, at -> place(at.record())),
                0);
    }

    private Optional<Place> place(SeizureRow row) {
        return row.get(PLACE_COORDINATES, Coordinates.class)
                .map(point -> new Place(point, false))
                .or(() ->
                        row.get(PLACE_POST, Post.class)
                                .flatMap(format::coordinates)
                                .map(point -> new Place(point, true)));
    }

    private List<Cell> lineCells(LineRowList.LineRow at, String list) {
        Seizure seizure = record(at.record());
        List<Record> lines = SHAPE.lines(seizure, list);
        LineNames names = LineNames.of(seizure);
        var cells = new ArrayList<Cell>();
        cells.add(Cell.same(lines.isEmpty() ? "" : Integer.toString(at.line() + 1)));
        for (String path : paths) {
            Optional<Field> field = SHAPE.field(path).filter(f -> list.equals(f.lines()));
            if (field.isEmpty()) {
                cells.add(cell(at.record(), seizure, path));
            } else if (lines.isEmpty()) {
                cells.add(Cell.same(""));
            } else {
                Object value = SHAPE.valueInLine(field.get(), lines.get(at.line()));
                cells.add(cellFormat.cellOf(path, value, names));
            }
        }
        return cells;
    }

    /** Reads a record; the last one is kept, as its lines follow each other. */
    private Seizure record(SeizureRow row) {
        Seizure kept = lastRecord;
        if (kept == null || !row.recordId().equals(lastId)) {
            kept = reader.apply(row.recordId());
            lastRecord = kept;
            lastId = row.recordId();
        }
        return kept;
    }

    /** Returns the cells of a row. */
    List<Cell> cells(SeizureRow row) {
        Seizure seizure =
                paths.stream().anyMatch(SeizureListTable::isInRecordOnly) ? record(row) : null;
        return paths.stream().map(path -> cell(row, seizure, path)).toList();
    }

    private static boolean isInRecordOnly(String path) {
        return SHAPE.field(path).filter(field -> field.lines() != null).isPresent()
                || SeizureRow.LONG_TEXTS.contains(path);
    }

    private Cell cell(SeizureRow row, @Nullable Seizure seizure, String path) {
        if (path.equals(ColumnNames.GOODS)) {
            return goods(row.items());
        }
        if (path.equals(ColumnNames.EQUIVALENT)) {
            return cellFormat.equivalent(equivalent(row.items()));
        }
        if (path.equals(ColumnNames.EXCLUSIONS)) {
            return exclusions(row.indicators().exclusions());
        }
        if (path.equals(ColumnNames.MARKS)) {
            return flags(row.indicators().flags());
        }
        if (path.equals(HEADER_STATUS.path())) {
            return cellFormat.cell(path, row.status().orElse(null));
        }
        if (path.equals(PLACE_POST.path())) {
            return new Cell(
                    row.get(PLACE_POST, Post.class).map(Code::code).orElse(""),
                    row.place(format::label));
        }
        if (path.equals(EVENT_START.path())) {
            Cell exact = cellFormat.cell(path, row.values().get(path));
            String known = EventTimeFormat.format(row, format.dates(), _ -> exact.text());
            return known.equals(exact.text()) ? exact : new Cell(exact.machine(), known);
        }
        return seizure != null && isInRecordOnly(path)
                ? fromRecord(seizure, SHAPE.field(path).orElseThrow())
                : cellFormat.cell(path, row.values().get(path));
    }

    private Cell fromRecord(Seizure seizure, Field field) {
        String list = field.lines();
        if (list == null) {
            return cellFormat.cell(field.path(), SHAPE.get(seizure, field.pointer()));
        }
        var values = new ArrayList<@Nullable Object>();
        SHAPE.lines(seizure, list).forEach(line -> values.add(SHAPE.valueInLine(field, line)));
        return cellFormat.lineCell(field.path(), values, LineNames.of(seizure));
    }

    private Cell exclusions(Set<ExclusionReason> reasons) {
        return new Cell(
                reasons.stream().map(ExclusionReason::name).collect(Collectors.joining(" ")),
                reasons.stream().map(format::exclusion).collect(Collectors.joining(", ")));
    }

    private Cell flags(Set<RecordFlag> flags) {
        return new Cell(
                flags.stream().map(RecordFlag::name).collect(Collectors.joining(" ")),
                format.flags(flags));
    }

    private Equivalent equivalent(List<SeizureRow.Item> items) {
        return items.stream()
                .map(item -> equivalents.of(item.substance(), item.amount()))
                .reduce(Equivalent.NONE, Equivalent::plus);
    }

    private Cell goods(List<SeizureRow.Item> items) {
        return new Cell(
                items.stream().map(SeizureListTable::machineText).collect(Collectors.joining("; ")),
                items.stream().map(this::text).collect(Collectors.joining("; ")));
    }

    private static String machineText(SeizureRow.Item item) {
        return Objects.toString(item.substance(), "") + " " + Objects.toString(item.amount(), "");
    }

    private String text(SeizureRow.Item item) {
        @Nullable Substance substance = item.substance();
        String name = substance == null ? "" : format.label(substance);
        var amount = format.goods(item.amount(), item.traces());
        return amount == null ? name : name + " " + amount;
    }

    /**
     * Rows of records as rows of their lines, in order; a record without lines has one row, so that
     * no case is missing. Only the number of lines of each record is held. Read it from first to
     * last.
     */
    private static final class LineRowList extends AbstractList<LineRowList.LineRow> {
        private final List<SeizureRow> records;
        private final int[] starts;

        /**
         * A line of a record.
         *
         * @param record row of the record
         * @param line index of the line, from 0; 0 also for a record without lines
         */
        record LineRow(SeizureRow record, int line) {}

        LineRowList(List<SeizureRow> records, ToIntFunction<SeizureRow> lines) {
            this.records = records;
            this.starts = new int[records.size() + 1];
            for (int i = 0; i < records.size(); i++) {
                starts[i + 1] = starts[i] + Math.max(1, lines.applyAsInt(records.get(i)));
            }
        }

        @Override
        public LineRow get(int index) {
            int found = Arrays.binarySearch(starts, index);
            int record = found >= 0 ? found : -found - 2;
            return new LineRow(records.get(record), index - starts[record]);
        }

        @Override
        public int size() {
            return starts[records.size()];
        }
    }

    /**
     * View of a list with each element mapped when it is read, so that long lists are not copied.
     */
    private static final class MappedList<T, R> extends AbstractList<R> {
        private final List<T> source;
        private final Function<T, R> mapping;

        MappedList(List<T> source, Function<T, R> mapping) {
            this.source = source;
            this.mapping = mapping;
        }

        @Override
        public R get(int index) {
            return mapping.apply(source.get(index));
        }

        @Override
        public int size() {
            return source.size();
        }
    }
}
