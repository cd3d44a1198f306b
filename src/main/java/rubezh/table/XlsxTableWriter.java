package rubezh.table;

import module java.base;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes a table as an Excel workbook: numbers as numbers with their unit, dates as dates, a frozen
 * heading row, no text as a formula.
 */
public final class XlsxTableWriter {
    private static final int MARGIN = 2;
    private static final int NARROWEST = 12;

    private XlsxTableWriter() {}

    /** Writes the table; the stream stays open. */
    public static void write(DataTable table, String title, OutputStream out) throws IOException {
        try (Workbook book = new Workbook(out, "Rubezh", "1.0")) {
            Worksheet page = book.newWorksheet(title);
            for (int c = 0; c < table.columns().size(); c++) {
                page.value(0, c, table.columns().get(c).heading());
                page.style(0, c).bold().set();
            }
            int[] widths = new int[table.columns().size()];
            for (int r = 0; r < table.rows().size(); r++) {
                List<DataTable.Cell> row = table.rows().get(r);
                writeRow(page, r + 1, table.columns(), row);
                widen(widths, row);
            }
            fit(page, widths);
            page.freezePane(0, 1);
        }
    }

    private static void writeRow(
            Worksheet page,
            int rowIndex,
            List<DataTable.Column> columns,
            List<DataTable.Cell> row) {
        for (int c = 0; c < row.size(); c++) {
            DataTable.Cell cell = row.get(c);
            if (cell.value() instanceof DataTable.Value value) {
                writeValue(page, rowIndex, c, value);
            } else if (columns.get(c).number() && !cell.machine().isEmpty()) {
                page.value(rowIndex, c, new BigDecimal(cell.machine()));
            } else {
                page.value(rowIndex, c, cell.text());
            }
        }
    }

    private static void widen(int[] widths, List<DataTable.Cell> row) {
        for (int c = 0; c < row.size(); c++) {
            if (row.get(c).value() != null) {
                widths[c] = Math.max(widths[c], row.get(c).text().length() + MARGIN);
            }
        }
    }

    /** Widens columns with formats, which a spreadsheet shows as hash signs where they are cut. */
    private static void fit(Worksheet page, int[] widths) {
        for (int c = 0; c < widths.length; c++) {
            if (widths[c] > 0) {
                page.width(c, Math.max(widths[c], NARROWEST));
            }
        }
    }

    private static void writeValue(Worksheet page, int row, int column, DataTable.Value value) {
        switch (value.content()) {
            case BigDecimal number -> page.value(row, column, number);
            case LocalDate date -> page.value(row, column, date);
            case LocalDateTime time -> page.value(row, column, time);
            case Object other -> throw new IllegalArgumentException("no cell value: " + other);
        }
        page.style(row, column).format(value.format()).set();
    }
}
