package rubezh.table;

import module java.base;

import rubezh.json.CanonicalJson;

/** Writes a table as one JSON object, a row on each line: values for programs by column. */
public final class JsonTableWriter {
    private JsonTableWriter() {}

    /**
     * Writes the table, reading its rows one after another.
     *
     * @param schema name of the document without {@code rubezh-}
     */
    public static void write(DataTable table, String schema, OutputStream out) throws IOException {
        write("{\"rows\":[", out);
        String separator = "\n";
        for (List<DataTable.Cell> row : table.rows()) {
            write(separator, out);
            out.write(CanonicalJson.write(table.members(row)));
            separator = ",\n";
        }
        write("\n],\"schema\":\"rubezh-" + schema + "\",\"version\":1}\n", out);
    }

    private static void write(String text, OutputStream out) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
