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
                case TEXT -> ofText(file, head);
                case XLSX, ODS -> ofWorkbook(file, head.kind(), faults);
            };
        } catch (IOException e) {
            throw faults.unreadable(e);
        }
    }

    /**
     * Looks at a file as a person states it, with another delimiter or sheet.
     *
     * @throws Fault as {@link #of(Path)}
     */
    public static TableGuess of(Path file, TableFormat stated) {
        var faults = new SourceFaults(file);
        try {
            List<String> sheets =
                    stated.kind() == SourceKind.TEXT ? List.of() : visibleSheets(file, faults);
            return ofRows(file, stated, sheets, GuessReason.STATED, GuessReason.STATED);
        } catch (IOException e) {
            throw faults.unreadable(e);
        }
    }

    private static TableGuess ofText(Path file, FileHead head) throws IOException {
        EncodingGuess encoding = EncodingGuess.of(file, head);
        DelimiterGuess delimiter = DelimiterGuess.of(file, encoding.encoding());
        TableFormat format = TableFormat.text(encoding.encoding(), delimiter.delimiter());
        return ofRows(file, format, List.of(), encoding.reason(), delimiter.reason());
    }

    /** Proposes the first sheet that is not hidden and has a row. */
    private static TableGuess ofWorkbook(Path file, SourceKind kind, SourceFaults faults)
            throws IOException {
        List<String> sheets = visibleSheets(file, faults);
        Fault empty = faults.noVisibleSheet();
        for (String sheet : sheets) {
            TableFormat format = TableFormat.workbook(kind, sheet);
            try {
                return ofRows(file, format, sheets, GuessReason.WORKBOOK, GuessReason.WORKBOOK);
            } catch (Fault fault) {
                if (!SourceFaults.isEmpty(fault)) {
                    throw fault;
                }
                empty = fault;
            }
        }
        throw empty;
    }

    private static List<String> visibleSheets(Path file, SourceFaults faults) throws IOException {
        try (PackedFile packed = PackedFile.open(file, faults)) {
            return SheetInfo.visible(WorkbookOpener.open(packed, faults).sheets());
        }
    }

    private static TableGuess ofRows(
            Path file,
            TableFormat format,
            List<String> sheets,
            GuessReason encoding,
            GuessReason delimiter) {
        List<TableRow> rows = FirstRows.of(file, format);
        int header = HeaderGuess.of(rows);
        if (header == rows.size() - 1) {
            throw new SourceFaults(file).headingsOnly();
        }
        int columns = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        return new TableGuess(format, sheets, encoding, delimiter, columns, header, rows);
    }
}
