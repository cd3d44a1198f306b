package rubezh.table;

import module java.base;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import rubezh.domain.seizure.Coordinates;

/**
 * Writes a table as comma-separated values. {@link #INTERNATIONAL} is RFC 4180 with codes, decimal
 * points and ISO 8601; {@link #RUSSIAN_EXCEL} opens in a Russian Excel by a double click: byte
 * order mark, semicolons, labels and decimal commas, no {@code sep=} line.
 */
public enum CsvTableWriter {
    INTERNATIONAL(',', LineDelimiter.LF),
    RUSSIAN_EXCEL(';', LineDelimiter.CRLF);

    /** Text that a spreadsheet would run as a formula. */
    private static final Pattern FORMULA =
            Pattern.compile("^[\\s\u00A0]*[=+\\-@\t\r].*", Pattern.DOTALL);

    private static final Pattern NUMBER =
            Pattern.compile("[-\u2212]?[0-9][0-9\u202F\u00A0]*([.,][0-9]+)?");

    private final char separator;
    private final LineDelimiter lineEnd;

    CsvTableWriter(char separator, LineDelimiter lineEnd) {
        this.separator = separator;
        this.lineEnd = lineEnd;
    }

    /** Writes the table; the stream stays open. */
    public void write(DataTable table, OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        if (this == RUSSIAN_EXCEL) {
            text.write('\uFEFF');
        }
        CsvWriter csv =
                CsvWriter.builder().fieldSeparator(separator).lineDelimiter(lineEnd).build(text);
        csv.writeRecord(
                table.columns().stream()
                        .map(h -> this == INTERNATIONAL ? h.path() : h.heading())
                        .toList());
        int index = 0;
        for (List<DataTable.Cell> row : table.rows()) {
            boolean total = table.isTotal(index++);
            csv.writeRecord(row.stream().map(c -> cell(c, total)).toList());
        }
        csv.flush();
    }

    /** Returns the text of a cell; a total is told by its words where it has no code. */
    private String cell(DataTable.Cell cell, boolean total) {
        boolean asWords = this == RUSSIAN_EXCEL || total && cell.machine().isEmpty();
        String text = asWords ? cell.text() : cell.machine();
        return FORMULA.matcher(text).matches() && !isHarmless(text) ? "'" + text : text;
    }

    private static boolean isHarmless(String text) {
        return NUMBER.matcher(text).matches() || Coordinates.SHAPE.matcher(text).matches();
    }
}
