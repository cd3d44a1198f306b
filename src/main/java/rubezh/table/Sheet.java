package rubezh.table;

import java.util.List;

/**
 * A table on its way out.
 *
 * @param columns column headings
 * @param rows cells, as many in each row as there are headings
 */
public record Sheet(List<Column> columns, List<List<Cell>> rows) {
    public Sheet {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * @param path machine name of the column, a field path where it is one
     * @param heading heading for people
     * @param number whether its cells are figures
     */
    public record Column(String path, String heading, boolean number) {}

    /**
     * @param machine what a program reads: codes, ISO 8601, a decimal point
     * @param text what a person reads, in the language of the sheet
     */
    public record Cell(String machine, String text) {
        /** A cell that is the same for both. */
        public static Cell same(String text) {
            return new Cell(text, text);
        }
    }
}
