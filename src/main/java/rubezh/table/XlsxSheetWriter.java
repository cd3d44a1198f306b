package rubezh.table;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes a sheet as an Excel workbook: numbers as numbers, a frozen heading row, no text as a
 * formula.
 */
public final class XlsxSheetWriter {
    private XlsxSheetWriter() {}

    /** Writes the sheet; the stream stays open. */
    public static void write(Sheet sheet, String title, OutputStream out) throws IOException {
        try (Workbook book = new Workbook(out, "Rubezh", "1.0")) {
            Worksheet page = book.newWorksheet(title);
            for (int c = 0; c < sheet.columns().size(); c++) {
                page.value(0, c, sheet.columns().get(c).heading());
                page.style(0, c).bold().set();
            }
            for (int r = 0; r < sheet.rows().size(); r++) {
                writeRow(page, r + 1, sheet.columns(), sheet.rows().get(r));
            }
            page.freezePane(0, 1);
        }
    }

    private static void writeRow(
            Worksheet page, int rowIndex, List<Sheet.Column> columns, List<Sheet.Cell> row) {
        for (int c = 0; c < row.size(); c++) {
            Sheet.Cell cell = row.get(c);
            if (columns.get(c).number() && !cell.machine().isEmpty()) {
                page.value(rowIndex, c, new BigDecimal(cell.machine()));
            } else {
                page.value(rowIndex, c, cell.text());
            }
        }
    }
}
