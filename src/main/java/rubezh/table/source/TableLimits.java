package rubezh.table.source;

/** What a table may have at most; more is refused, as it is damage or an attack. */
final class TableLimits {
    static final int COLUMNS = 1_000;

    /** Characters of a cell; Excel has at most 32,767. */
    static final int CELL = 64 * 1024;

    /** Characters of a row, and of a line of text. */
    static final int ROW = 1024 * 1024;

    private TableLimits() {}
}
