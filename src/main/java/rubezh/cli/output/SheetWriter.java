package rubezh.cli.output;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import rubezh.cli.option.RowFormat;
import rubezh.table.CsvSheetWriter;
import rubezh.table.GeoJsonSheetWriter;
import rubezh.table.Sheet;
import rubezh.table.XlsxSheetWriter;
import rubezh.text.Fault;

/** Writes a sheet to standard output or to a file. */
public final class SheetWriter {
    private static final String TITLE = "Rubezh";
    private final @Nullable OutputFile file;
    private final ConsoleOutput output;
    private final Map<String, Object> members;
    private final String document;

    /**
     * @param members members of a JSON document beside the rows
     */
    public SheetWriter(
            @Nullable OutputFile file, ConsoleOutput output, Map<String, Object> members) {
        this(file, output, members, "list");
    }

    /**
     * @param members members of a JSON document beside the rows
     * @param document name of the JSON document
     */
    public SheetWriter(
            @Nullable OutputFile file,
            ConsoleOutput output,
            Map<String, Object> members,
            String document) {
        this.document = document;
        this.file = file;
        this.output = output;
        this.members = members;
    }

    /**
     * Writes a sheet.
     *
     * @throws Fault {@code APP-005} if the file cannot be written
     */
    public void write(RowFormat format, Sheet sheet) {
        if (file == null) {
            try {
                writeTo(format, sheet, output.out());
            } catch (IOException e) {
                throw new Fault(e, Fault.Exit.DISK, "APP-005", "-");
            }
            output.out().flush();
        } else {
            file.write(out -> writeTo(format, sheet, out));
        }
    }

    private void writeTo(RowFormat format, Sheet sheet, OutputStream out) throws IOException {
        switch (format) {
            case TABLE -> out.write(text(sheet).getBytes(StandardCharsets.UTF_8));
            case CSV -> CsvSheetWriter.INTERNATIONAL.write(sheet, out);
            case CSV_RU -> CsvSheetWriter.RUSSIAN_EXCEL.write(sheet, out);
            case XLSX -> XlsxSheetWriter.write(sheet, TITLE, out);
            case JSON -> out.write(output.jsonDocument(document, document(sheet)));
            case GEOJSON -> GeoJsonSheetWriter.write(sheet, out);
            case PDF -> throw new IllegalArgumentException("a paper has pages, not rows");
        }
    }

    private static String text(Sheet sheet) {
        var table =
                new TextTable(
                        sheet.columns().stream().map(Sheet.Column::heading).toList(),
                        sheet.columns().stream().map(Sheet.Column::number).toList());
        sheet.rows().forEach(row -> table.row(row.stream().map(Sheet.Cell::text).toList()));
        return String.join("\n", table.lines()) + "\n";
    }

    private Map<String, Object> document(Sheet sheet) {
        var document = new TreeMap<>(members);
        document.put("rows", objects(sheet));
        return document;
    }

    private static List<Object> objects(Sheet sheet) {
        var objects = new ArrayList<Object>();
        for (List<Sheet.Cell> row : sheet.rows()) {
            Map<String, Object> members = sheet.members(row);
            if (sheet.isTotal(objects.size())) {
                members.put("total", true);
            }
            objects.add(members);
        }
        return objects;
    }
}
