package rubezh.table;

import java.util.Collections;
import java.util.List;

/**
 * A table to export.
 *
 * @see CsvSheetWriter
 * @see XlsxSheetWriter
 * @param columns column headings
 * @param rows rows with a cell for each column; may be read only when they are written
 */
public record Sheet(List<Column> columns, List<List<Cell>> rows) {
    public Sheet {
        columns = List.copyOf(columns);
        rows = Collections.unmodifiableList(rows);
    }

    /**
     * @param path machine name of the column, for a field its path
     * @param heading heading in the language of the sheet
     * @param number whether its cells are numbers
     */
    public record Column(String path, String heading, boolean number) {}

    /**
     * @param machine value for programs: codes, ISO 8601, a decimal point
     * @param text value for readers, in the language of the sheet
     */
    public record Cell(String machine, String text) {
        /** Returns a cell with the same value for both. */
        public static Cell same(String text) {
            return new Cell(text, text);
        }
    }
}
