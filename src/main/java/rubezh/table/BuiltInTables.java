package rubezh.table;

import module java.base;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

/** Reads the CSV resources of the program: UTF-8, comma, header row. */
public final class BuiltInTables {
    private BuiltInTables() {}

    /** Returns the rows of {@code /rubezh/<path>.csv}. */
    public static List<NamedCsvRecord> rows(String path) {
        String resource = "/rubezh/" + path + ".csv";
        try (InputStream in = BuiltInTables.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + resource);
            }
            return rows(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<NamedCsvRecord> rows(Reader table) {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(table)) {
            return rows.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
