package rubezh.table.source;

import module java.base;

import rubezh.text.Fault;

/**
 * What a file seems to be, with what speaks for it. A proposal to be confirmed: reading follows the
 * format that is stated.
 *
 * @param format proposed format
 * @param sheets names of the sheets of a workbook that are not hidden, in their order; empty for
 *     text
 * @param encodingReason what speaks for the encoding
 * @param delimiterReason what speaks for the delimiter
 * @param columns greatest number of cells among the first rows
 * @param header index among {@code rows} of the row that looks like headings: the rows above it are
 *     to skip; {@link #NO_HEADER} if none does
 * @param rows first rows of the file, at most 100
 */
public record TableGuess(
        TableFormat format,
        List<String> sheets,
        GuessReason encodingReason,
        GuessReason delimiterReason,
        int columns,
        int header,
        List<TableRow> rows) {
    /** Says that no row looks like headings. */
    public static final int NO_HEADER = -1;

    private static final int ROWS = 100;

    public TableGuess {
        sheets = List.copyOf(sheets);
        rows = List.copyOf(rows);
    }

    /**
     * Looks at a file: the encoding at its first 64 MB, all else at its first rows.
     *
     * @throws Fault {@code TBL-001} to {@code TBL-029} if it is no table, cannot be read, or has no
     *     row below its headings
     */
    public static TableGuess of(Path file) {
        var faults = new SourceFaults(file);
        try {
            FileHead head = FileHead.of(file, faults);
            return switch (head.kind()) {
                case TEXT -> ofText(file, head, faults);
                case XLSX, ODS -> throw new UnsupportedOperationException();
            };
        } catch (IOException e) {
            throw faults.unreadable(e);
        }
    }

    private static TableGuess ofText(Path file, FileHead head, SourceFaults faults)
            throws IOException {
        EncodingGuess encoding = EncodingGuess.of(file, head);
        DelimiterGuess delimiter = DelimiterGuess.of(file, encoding.encoding());
        TableFormat format = TableFormat.text(encoding.encoding(), delimiter.delimiter());
        return ofRows(
                format,
                List.of(),
                encoding.reason(),
                delimiter.reason(),
                firstRows(file, format),
                faults);
    }

    private static TableGuess ofRows(
            TableFormat format,
            List<String> sheets,
            GuessReason encoding,
            GuessReason delimiter,
            List<TableRow> rows,
            SourceFaults faults) {
        int header = HeaderGuess.of(rows);
        if (header == rows.size() - 1) {
            throw faults.headingsOnly();
        }
        int columns = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        return new TableGuess(format, sheets, encoding, delimiter, columns, header, rows);
    }

    /** Returns the first rows of a file, read as stated. */
    static List<TableRow> firstRows(Path file, TableFormat format) {
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
