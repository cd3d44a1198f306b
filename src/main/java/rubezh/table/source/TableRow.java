package rubezh.table.source;

import module java.base;

/**
 * A row as the file has it. Rows of one file may differ in length: a text file has what was
 * written, a sheet ends at the last cell that is not empty.
 *
 * @param number row number in the sheet, or number of the first line of the row in a text file,
 *     from 1
 * @param cells texts; {@code ""} for an empty cell
 * @param formulas indexes of cells that are formulas; their text is the value that was stored with
 *     the formula, {@code ""} if none was
 */
public record TableRow(long number, List<String> cells, Set<Integer> formulas) {
    public TableRow {
        cells = List.copyOf(cells);
        formulas = Set.copyOf(formulas);
    }

    /** Returns the text of a column; {@code ""} beyond the end of the row. */
    public String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    /** Returns whether no cell has text. */
    boolean isEmpty() {
        return formulas.isEmpty() && cells.stream().allMatch(String::isEmpty);
    }
}
