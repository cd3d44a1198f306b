package rubezh.cli.output;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import rubezh.cli.option.RowFormat;
import rubezh.table.CsvSheetWriter;
import rubezh.table.Sheet;
import rubezh.table.XlsxSheetWriter;
import rubezh.text.Fault;

/** Writes a sheet to standard output or to a file; the file appears only when it is complete. */
public final class SheetWriter {
    private static final String TITLE = "Rubezh";
    private final @Nullable Path file;
    private final ConsoleOutput output;

    public SheetWriter(@Nullable Path file, ConsoleOutput output) {
        this.file = file;
        this.output = output;
    }

    /** Writes bytes to a file; does nothing without a file. */
    public static void file(@Nullable Path file, byte[] bytes) {
        if (file == null) {
            return;
        }
        try {
            Path part = file.resolveSibling(file.getFileName() + ".part");
            Files.write(part, bytes);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new Fault(e, Fault.Exit.DISK, "APP-005", file);
        }
    }

    public void write(RowFormat format, Sheet sheet) {
        if (file == null) {
            writeTo(format, sheet, output.out());
            output.out().flush();
            return;
        }
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            try (OutputStream out = Files.newOutputStream(part)) {
                writeTo(format, sheet, out);
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new Fault(e, Fault.Exit.DISK, "APP-005", file);
        }
    }

    private void writeTo(RowFormat format, Sheet sheet, OutputStream out) {
        try {
            switch (format) {
                case TABLE -> out.write(text(sheet).getBytes(StandardCharsets.UTF_8));
                case CSV -> CsvSheetWriter.INTERNATIONAL.write(sheet, out);
                case CSV_RU -> CsvSheetWriter.RUSSIAN_EXCEL.write(sheet, out);
                case XLSX -> XlsxSheetWriter.write(sheet, TITLE, out);
                case JSON -> out.write(output.jsonDocument("list", Map.of("rows", objects(sheet))));
                case GEOJSON -> out.write(output.jsonLine(geoJson(sheet)));
            }
        } catch (IOException e) {
            throw new Fault(e, Fault.Exit.DISK, "APP-005", String.valueOf(file));
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

    private static List<Object> objects(Sheet sheet) {
        return sheet.rows().stream().<Object>map(row -> object(sheet, row)).toList();
    }

    private static Map<String, Object> object(Sheet sheet, List<Sheet.Cell> row) {
        var members = new TreeMap<String, Object>();
        for (int c = 0; c < row.size(); c++) {
            if (!row.get(c).machine().isEmpty()) {
                members.put(sheet.columns().get(c).path(), row.get(c).machine());
            }
        }
        return members;
    }

    /**
     * Returns GeoJSON (RFC 7946). Every geometry is null, as rows carry no coordinates; the
     * standard allows that.
     */
    private static Map<String, Object> geoJson(Sheet sheet) {
        var features =
                sheet.rows().stream().<Object>map(row -> feature(object(sheet, row))).toList();
        return Map.of("type", "FeatureCollection", "features", features);
    }

    private static Map<String, @Nullable Object> feature(Map<String, Object> properties) {
        var feature = new LinkedHashMap<String, @Nullable Object>();
        feature.put("type", "Feature");
        feature.put("geometry", null);
        feature.put("properties", properties);
        return feature;
    }
}
