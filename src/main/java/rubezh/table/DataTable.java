package rubezh.table;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.Coordinates;

/**
 * A table to export.
 *
 * @see CsvTableWriter
 * @see GeoJsonTableWriter
 * @see XlsxTableWriter
 * @param columns column headings
 * @param rows rows with a cell for each column; may be read only when they are written
 * @param points place of each row; null for a table whose rows have no places
 * @param totals number of last rows that are sums of the others
 */
public record DataTable(
        List<Column> columns,
        List<List<Cell>> rows,
        @Nullable List<Optional<Place>> points,
        int totals) {
    public DataTable {
        columns = List.copyOf(columns);
        rows = Collections.unmodifiableList(rows);
        points = points == null ? null : Collections.unmodifiableList(points);
    }

    /** Makes a table whose rows have no places. */
    public DataTable(List<Column> columns, List<List<Cell>> rows) {
        this(columns, rows, null, 0);
    }

    /** Returns whether a row, counted from 0, is a sum of the others. */
    public boolean isTotal(int row) {
        return row >= rows.size() - totals;
    }

    /** Returns the values for programs of a row by column, without empty ones. */
    public Map<String, Object> members(List<Cell> row) {
        var members = new TreeMap<String, Object>();
        for (int c = 0; c < row.size(); c++) {
            if (!row.get(c).machine().isEmpty()) {
                members.put(columns.get(c).path(), row.get(c).machine());
            }
        }
        return members;
    }

    /**
     * Place of a row.
     *
     * @param ofPost whether it is that of the crossing point, as the case has no coordinates
     */
    public record Place(Coordinates point, boolean ofPost) {}

    /**
     * @param path machine name of the column, for a field its path
     * @param heading heading in the language of the table
     * @param number whether its cells are numbers
     */
    public record Column(String path, String heading, boolean number) {}

    /**
     * @param machine value for programs: codes, ISO 8601, a decimal point
     * @param text value for readers, in the language of the table
     * @param value value for a spreadsheet that calculates; null for a text
     */
    public record Cell(String machine, String text, @Nullable Value value) {
        /** Makes a cell that is a text in a spreadsheet, or a number by its column. */
        public Cell(String machine, String text) {
            this(machine, text, null);
        }

        /** Returns a cell with the same value for both. */
        public static Cell same(String text) {
            return new Cell(text, text);
        }
    }

    /**
     * Value of a spreadsheet cell.
     *
     * @param content {@link java.math.BigDecimal}, {@link java.time.LocalDate} or {@link
     *     java.time.LocalDateTime}
     * @param format number format of a spreadsheet, {@code 0.000" kg"}
     */
    public record Value(Object content, String format) {}
}
