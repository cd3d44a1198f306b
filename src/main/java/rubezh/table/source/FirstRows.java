package rubezh.table.source;

import module java.base;

/** Rows by which a table is guessed. */
final class FirstRows {
    private static final int ROWS = 100;

    private FirstRows() {}

    /** Returns the first rows of a file, read as stated. */
    static List<TableRow> of(Path file, TableFormat format) {
        var rows = new ArrayList<TableRow>();
        try (TableSource source = TableSource.open(file, format)) {
            TableRow row = source.next();
            while (row != null) {
                rows.add(row);
                row = rows.size() < ROWS ? source.next() : null;
            }
        }
        return rows;
    }
}
