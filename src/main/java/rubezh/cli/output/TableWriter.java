package rubezh.cli.output;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.cli.option.RowFormat;
import rubezh.table.CsvTableWriter;
import rubezh.table.DataTable;
import rubezh.table.GeoJsonTableWriter;
import rubezh.table.XlsxTableWriter;
import rubezh.text.Fault;

/** Writes a table to standard output or to a file. */
public final class TableWriter {
    private static final String TITLE = "Rubezh";
    private final @Nullable OutputFile file;
    private final ConsoleOutput output;
    private final Map<String, Object> members;
    private final String document;

    /**
     * @param members members of a JSON document beside the rows
     */
    public TableWriter(
            @Nullable OutputFile file, ConsoleOutput output, Map<String, Object> members) {
        this(file, output, members, "list");
    }

    /**
     * @param members members of a JSON document beside the rows
     * @param document name of the JSON document
     */
    public TableWriter(
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
     * Writes a table.
     *
     * @throws Fault {@code APP-005} if the file cannot be written
     */
    public void write(RowFormat format, DataTable table) {
        if (file == null) {
            try {
                writeTo(format, table, output.out());
            } catch (IOException e) {
                throw new Fault(e, Fault.Exit.DISK, "APP-005", "-");
            }
            output.out().flush();
        } else {
            file.write(out -> writeTo(format, table, out));
        }
    }

    private void writeTo(RowFormat format, DataTable table, OutputStream out) throws IOException {
        switch (format) {
            case TABLE -> out.write(text(table).getBytes(StandardCharsets.UTF_8));
            case CSV -> CsvTableWriter.INTERNATIONAL.write(table, out);
            case CSV_RU -> CsvTableWriter.RUSSIAN_EXCEL.write(table, out);
            case XLSX -> XlsxTableWriter.write(table, TITLE, out);
            case JSON -> out.write(output.jsonDocument(document, document(table)));
            case GEOJSON -> GeoJsonTableWriter.write(table, out);
            case PDF -> throw new IllegalArgumentException("a paper has pages, not rows");
        }
    }

    private static String text(DataTable table) {
        var text =
                new TextTable(
                        table.columns().stream().map(DataTable.Column::heading).toList(),
                        table.columns().stream().map(DataTable.Column::number).toList());
        table.rows().forEach(row -> text.row(row.stream().map(DataTable.Cell::text).toList()));
        return String.join("\n", text.lines()) + "\n";
    }

    private Map<String, Object> document(DataTable table) {
        var document = new TreeMap<>(members);
        document.put("rows", objects(table));
        return document;
    }

    private static List<Object> objects(DataTable table) {
        var objects = new ArrayList<Object>();
        for (List<DataTable.Cell> row : table.rows()) {
            Map<String, Object> members = table.members(row);
            if (table.isTotal(objects.size())) {
                members.put("total", true);
            }
            objects.add(members);
        }
        return objects;
    }
}
