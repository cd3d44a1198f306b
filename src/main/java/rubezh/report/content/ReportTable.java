package rubezh.report.content;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A ruled table, all texts as markup.
 *
 * @param columns one to twelve
 * @param rows as many cells in each as there are columns
 * @param dense smaller type
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

    /** How the cells of a column stand. */
    public enum Align {
        LEFT,
        RIGHT
    }

    /**
     * A column.
     *
     * @param head what stands above it
     * @param width in points
     * @param align how its cells stand
     * @param group head over several neighbours, or null
     * @param separated whether a double rule parts it from the column before
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

    /** What a row is. */
    public enum RowKind {
        BODY,
        GROUP,
        TOTAL
    }

    /** A row of cells. */
    public record Row(RowKind kind, List<String> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        public static Row body(String... cells) {
            return new Row(RowKind.BODY, List.of(cells));
        }
    }
}
