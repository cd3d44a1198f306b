package rubezh.table.source;

import module java.base;

/** Sheets of an OpenDocument spreadsheet, which are all in one part. */
final class OdsBook implements Workbook {
    private static final String CONTENT = "content.xml";
    private static final String MANIFEST = "META-INF/manifest.xml";
    private static final int MANIFEST_READ = 1024 * 1024;
    private static final int SHEETS = 10_000;

    private final PackedFile file;
    private final SourceFaults faults;
    private final List<SheetInfo> sheets = new ArrayList<>();

    private OdsBook(PackedFile file, SourceFaults faults) {
        this.file = file;
        this.faults = faults;
    }

    /** Reads the names of the sheets, for which all of them are gone through. */
    static OdsBook of(PackedFile file, SourceFaults faults) throws IOException {
        String manifest = file.beginning(MANIFEST, MANIFEST_READ);
        if (manifest != null && manifest.contains("encryption-data")) {
            throw faults.encrypted();
        }
        var book = new OdsBook(file, faults);
        book.readSheets();
        return book;
    }

    @Override
    public List<SheetInfo> sheets() {
        return sheets;
    }

    @Override
    public RowReader rows(SheetInfo sheet) throws IOException {
        return new OdsRows(file, new XmlReader(file.part(CONTENT), faults), sheet.name(), faults);
    }

    private void readSheets() throws IOException {
        var hiddenStyles = new HashSet<String>();
        String style = "";
        try (var xml = new XmlReader(file.part(CONTENT), faults)) {
            while (xml.next()) {
                if (xml.begins("style")) {
                    style = Objects.requireNonNullElse(xml.attribute("name"), "");
                } else if (xml.begins("table-properties")
                        && "false".equals(xml.attribute("display"))) {
                    hiddenStyles.add(style);
                } else if (xml.begins("table")) {
                    if (sheets.size() == SHEETS) {
                        throw xml.defect();
                    }
                    boolean hidden = hiddenStyles.contains(xml.attribute("style-name"));
                    sheets.add(new SheetInfo(xml.required("name"), hidden, CONTENT));
                }
            }
            xml.finish();
        }
    }
}
