package rubezh.report.content;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A ruled table, all texts as markup.
 *
 * @param columns one to twelve
 * @param rows rows with a cell for each column
 * @param dense whether the type is smaller
 */
public record ReportTable(List<Column> columns, List<Row> rows, boolean dense) {
    static final int MAX_COLUMNS = 12;

    public ReportTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        if (columns.isEmpty() || columns.size() > MAX_COLUMNS) {
            throw new IllegalArgumentException("columns: " + columns.size());
        }
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
     * @param width in points
     * @param align alignment of its cells
     * @param group heading over several neighbouring columns, or null
     * @param separated whether a double rule separates it from the previous column
     */
    public record Column(
            String head, int width, Align align, @Nullable String group, boolean separated) {
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
