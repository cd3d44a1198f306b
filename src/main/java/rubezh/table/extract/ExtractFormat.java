package rubezh.table.extract;

import module java.base;

import rubezh.domain.station.Station;
import rubezh.json.CanonicalJson;
import rubezh.table.CsvTableWriter;
import rubezh.table.DataTable;
import rubezh.table.XlsxTableWriter;

/** Formats that an extract is written in. */
public enum ExtractFormat {
    XLSX("xlsx"),
    CSV("csv"),
    /** For the Russian version of Excel. */
    CSV_RU("csv"),
    JSON("json"),
    /** Posts as points of a map, with their figures; it has no columns. */
    GEOJSON("geojson");

    private static final String TITLE = "Rubezh";

    private final String extension;

    ExtractFormat(String extension) {
        this.extension = extension;
    }

    /** Returns what the name of such a file ends with, without the dot. */
    public String extension() {
        return extension;
    }

    /**
     * Writes an extract.
     *
     * @param station station that makes it; JSON names it
     */
    public void write(Extract extract, Station station, OutputStream out) throws IOException {
        switch (this) {
            case XLSX -> XlsxTableWriter.write(extract.table(), TITLE, out);
            case CSV -> CsvTableWriter.INTERNATIONAL.write(extract.table(), out);
            case CSV_RU -> CsvTableWriter.RUSSIAN_EXCEL.write(extract.table(), out);
            case JSON -> {
                out.write(json(extract, station));
                out.write('\n');
            }
            case GEOJSON -> extract.posts().write(out);
        }
    }

    private static byte[] json(Extract extract, Station station) {
        var document = new TreeMap<String, Object>(extract.facts());
        document.put("station", station.code());
        document.put("training", station.training());
        document.put("schema", "rubezh-extract");
        document.put("version", 2L);
        var rows = new ArrayList<Object>();
        for (List<DataTable.Cell> row : extract.table().rows()) {
            rows.add(extract.table().members(row));
        }
        document.put("rows", rows);
        return CanonicalJson.write(document);
    }
}
