package rubezh.table.source;

import module java.base;

import org.jspecify.annotations.Nullable;

/** Sheets of an OpenDocument spreadsheet, which are all in one part. */
final class OdsBook implements Workbook {
    private static final String CONTENT = "content.xml";
    private static final String MANIFEST = "META-INF/manifest.xml";
    private static final int MANIFEST_READ = 1024 * 1024;

    private final PackedFile file;
    private final SourceFaults faults;

    private OdsBook(PackedFile file, SourceFaults faults) {
        this.file = file;
        this.faults = faults;
    }

    static OdsBook of(PackedFile file, SourceFaults faults) throws IOException {
        String manifest = file.beginning(MANIFEST, MANIFEST_READ);
        if (manifest != null && manifest.contains("encryption-data")) {
            throw faults.encrypted();
        }
        return new OdsBook(file, faults);
    }

    /** Reads the names of the sheets, for which all of them are gone through. */
    @Override
    public List<SheetInfo> sheets() throws IOException {
        try (var xml = new XmlReader(file.part(CONTENT), faults)) {
            var sheets = new OdsSheets(xml);
            while (xml.next()) {
                sheets.onElement();
            }
            return sheets.sheets();
        }
    }

    @Override
    public RowReader rows(@Nullable String sheet) throws IOException {
        return new OdsRows(file, new XmlReader(file.part(CONTENT), faults), sheet, faults);
    }
}
