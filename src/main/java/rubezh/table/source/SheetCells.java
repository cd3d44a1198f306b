package rubezh.table.source;

import module java.base;

/** Cells of one row of a sheet within the limits. Empty cells count where others follow only. */
final class SheetCells {
    private final SourceFaults faults;
    private final List<String> cells = new ArrayList<>();
    private final Set<Integer> formulas = new HashSet<>();
    private long row;
    private int length;

    SheetCells(SourceFaults faults) {
        this.faults = faults;
    }

    /** Begins a row. */
    void begin(long number) {
        row = number;
        length = 0;
        cells.clear();
        formulas.clear();
    }

    /** Returns the index after the last cell that is not empty. */
    int size() {
        return cells.size();
    }

    /**
     * Puts a text into a column after those that have one.
     *
     * @param formula whether the text is the stored value of a formula
     */
    void put(int column, String text, boolean formula) {
        if (text.isEmpty() && !formula) {
            return;
        }
        if (column >= TableLimits.COLUMNS) {
            throw faults.tooManyColumns(row);
        }
        length += text.length();
        if (text.length() > TableLimits.CELL) {
            throw faults.cellTooLong(row, column);
        }
        if (length > TableLimits.ROW) {
            throw faults.rowTooLong(row);
        }
        while (cells.size() < column) {
            cells.add("");
        }
        cells.add(text);
        if (formula) {
            formulas.add(column);
        }
    }

    TableRow row() {
        return new TableRow(row, cells, formulas);
    }
}
