package rubezh.table.source;

import module java.base;

/** Writes workbooks part by part, as other programs and hostile hands would. */
final class WorkbookFiles {
    static final String ODS_TYPE = "application/vnd.oasis.opendocument.spreadsheet";
    private static final String RELATIONS =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private WorkbookFiles() {}

    static Path zip(Path file, Map<String, byte[]> parts) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return file;
    }

    /** Returns the parts of an Excel workbook of one sheet. */
    static Map<String, byte[]> xlsxParts(String rows) {
        return xlsxParts(rows, "<sst/>", "<styleSheet/>");
    }

    static Map<String, byte[]> xlsxParts(String rows, String texts, String styles) {
        var parts = new LinkedHashMap<String, byte[]>();
        parts.put("[Content_Types].xml", bytes("<Types/>"));
        parts.put("_rels/.rels", bytes(relations("r0 officeDocument xl/workbook.xml")));
        parts.put(
                "xl/workbook.xml",
                bytes(
                        "<workbook xmlns:r='r'><sheets><sheet name='Лист1' r:id='r1'/></sheets></workbook>"));
        parts.put(
                "xl/_rels/workbook.xml.rels",
                bytes(
                        relations(
                                "r1 worksheet worksheets/sheet1.xml",
                                "r2 sharedStrings /xl/sharedStrings.xml",
                                "r3 styles ./styles.xml")));
        parts.put("xl/sharedStrings.xml", bytes(texts));
        parts.put("xl/styles.xml", bytes(styles));
        parts.put("xl/worksheets/sheet1.xml", bytes(sheet(rows)));
        return parts;
    }

    static String sheet(String rows) {
        return "<?xml version='1.0' encoding='UTF-8'?><worksheet><sheetData>"
                + rows
                + "</sheetData><mergeCells><mergeCell ref='A1:B1'/></mergeCells></worksheet>";
    }

    /** Returns relations, each of an id, a type and a target. */
    static String relations(String... relations) {
        return Arrays.stream(relations)
                .map(relation -> relation.split(" "))
                .map(r ->
                        "<Relationship Id='%s' Type='%s/%s' Target='%s'/>"
                                .formatted(r[0], RELATIONS, r[1], r[2]))
                .collect(Collectors.joining("", "<Relationships>", "</Relationships>"));
    }

    /** Returns the parts of an OpenDocument spreadsheet with these tables. */
    static Map<String, byte[]> odsParts(String tables) {
        var parts = new LinkedHashMap<String, byte[]>();
        parts.put("mimetype", bytes(ODS_TYPE));
        parts.put(
                "content.xml",
                bytes(
                        "<o:document-content xmlns:o='o' xmlns:t='t' xmlns:x='x' xmlns:s='s'>"
                                + "<o:automatic-styles><s:style s:name='hid'><s:table-properties"
                                + " t:display='false'/></s:style></o:automatic-styles>"
                                + "<o:body><o:spreadsheet>"
                                + tables
                                + "</o:spreadsheet></o:body></o:document-content>"));
        return parts;
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
