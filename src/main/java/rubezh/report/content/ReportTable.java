package rubezh.report.content;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A ruled table, all texts as markup.
 *
 * @param columns one or more; at most twelve can be printed side by side
 * @param rows rows with a cell for each column
 * @param size size of the type in points
 * @param keys number of first columns that a table too wide for the page repeats in each part
 */
public record ReportTable(List<Column> columns, List<Row> rows, double size, int keys) {
    public static final int MAX_COLUMNS = 12;
    private static final double NORMAL = 9;
    private static final double DENSE = 8;

    public ReportTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        if (columns.isEmpty() || keys > columns.size()) {
            throw new IllegalArgumentException("columns: " + columns.size());
        }
    }

    /** Returns a table in the type of tables. */
    public static ReportTable normal(List<Column> columns, List<Row> rows) {
        return new ReportTable(columns, rows, NORMAL, 1);
    }

    /** Returns a table in smaller type. */
    public static ReportTable dense(List<Column> columns, List<Row> rows, int keys) {
        return new ReportTable(columns, rows, DENSE, keys);
    }

    /** Returns some of the columns, by index, without rows. */
    public ReportTable head(List<Integer> chosen) {
        return new ReportTable(chosen.stream().map(columns::get).toList(), List.of(), size, keys);
    }

    /** Returns the table with some of its columns, by index. */
    public ReportTable part(List<Integer> chosen) {
        List<Row> cells =
                rows.stream()
                        .map(row ->
                                new Row(row.kind(), chosen.stream().map(row.cells()::get).toList()))
                        .toList();
        return new ReportTable(chosen.stream().map(columns::get).toList(), cells, size, keys);
    }

    /** Alignment of the cells of a column. */
    public enum Align {
        LEFT,
        RIGHT
    }

    /**
     * A column.
     *
     * @param head heading
     * @param width preferred width in points, or {@link #BY_CONTENT}
     * @param align alignment of its cells
     * @param group heading over several neighbouring columns, or null
     * @param separated whether a double rule separates it from the previous column
     */
    public record Column(
            String head, int width, Align align, @Nullable String group, boolean separated) {
        /** Preferred width of a column that is as wide as its texts. */
        public static final int BY_CONTENT = 0;

        public Column withWidth(int points) {
            return new Column(head, points, align, group, separated);
        }

        public static Column left(String head, int width) {
            return new Column(head, width, Align.LEFT, null, false);
        }

        public static Column right(String head, int width) {
            return new Column(head, width, Align.RIGHT, null, false);
        }
    }

    public enum RowKind {
        BODY,
        GROUP,
        TOTAL
    }

    public record Row(RowKind kind, List<String> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        public static Row body(String... cells) {
            return new Row(RowKind.BODY, List.of(cells));
        }
    }
}
