package rubezh.table.source;

import module java.base;

import org.jspecify.annotations.Nullable;

/**
 * What an Excel workbook says about its parts: sheets, shared texts and formats. Parts refer to
 * each other by relations, as their names are free.
 */
final class XlsxBook implements Workbook {
    private static final int SHEETS = 10_000;

    private final PackedFile file;
    private final SourceFaults faults;
    private final List<SheetInfo> sheets = new ArrayList<>();
    private final Map<String, Relation> relations;
    private boolean from1904;

    private XlsxBook(PackedFile file, String book, SourceFaults faults) throws IOException {
        this.file = file;
        this.faults = faults;
        this.relations = relations(file, book, faults);
        readSheets(book);
    }

    /** Reads the parts that describe a workbook; the file stays open. */
    static XlsxBook of(PackedFile file, SourceFaults faults) throws IOException {
        String book =
                relations(file, "", faults).values().stream()
                        .filter(relation -> relation.type.equals("officeDocument"))
                        .map(Relation::target)
                        .findFirst()
                        .orElseThrow(faults::noTable);
        if (book.endsWith(".bin")) {
            throw faults.oldWorkbook();
        }
        return new XlsxBook(file, book, faults);
    }

    @Override
    public List<SheetInfo> sheets() {
        return sheets;
    }

    @Override
    public RowReader rows(@Nullable String name) throws IOException {
        SheetInfo sheet = SheetInfo.choose(sheets, name, faults);
        SharedTexts texts = SharedTexts.NONE;
        for (String part : parts("sharedStrings")) {
            try (var xml = new XmlReader(file.part(part), faults)) {
                texts = SharedTexts.read(xml, faults);
            }
        }
        XlsxStyles styles = XlsxStyles.NONE;
        for (String part : parts("styles")) {
            try (var xml = new XmlReader(file.part(part), faults)) {
                styles = XlsxStyles.read(xml);
            }
        }
        var values = new XlsxRows.Values(texts, styles, from1904);
        return new XlsxRows(file, new XmlReader(file.part(sheet.part()), faults), values, faults);
    }

    private List<String> parts(String type) {
        return relations.values().stream()
                .filter(relation -> relation.type.equals(type))
                .map(Relation::target)
                .limit(1)
                .toList();
    }

    private void readSheets(String book) throws IOException {
        try (var xml = new XmlReader(file.part(book), faults)) {
            if (!xml.next() || !xml.begins("workbook")) {
                throw faults.noTable();
            }
            while (xml.next()) {
                if (xml.begins("workbookPr")) {
                    from1904 = CellValue.isTrue(xml.attribute("date1904"));
                } else if (xml.begins("sheet")) {
                    addSheet(xml);
                }
            }
            xml.finish();
        }
    }

    /** Adds a sheet of cells; those of a chart alone have another relation. */
    private void addSheet(XmlReader xml) {
        Relation relation = relations.get(xml.required("id"));
        if (relation == null || sheets.size() == SHEETS) {
            throw xml.defect();
        }
        if (relation.type.equals("worksheet")) {
            String state = xml.attribute("state");
            boolean hidden = state != null && !state.equals("visible");
            sheets.add(new SheetInfo(xml.required("name"), hidden, relation.target));
        }
    }

    private static Map<String, Relation> relations(
            PackedFile file, String part, SourceFaults faults) throws IOException {
        int slash = part.lastIndexOf('/') + 1;
        String folder = part.substring(0, slash);
        String name = folder + "_rels/" + part.substring(slash) + ".rels";
        var relations = new LinkedHashMap<String, Relation>();
        if (!file.has(name)) {
            return relations;
        }
        try (var xml = new XmlReader(file.part(name), faults)) {
            while (xml.next()) {
                if (xml.begins("Relationship") && !"External".equals(xml.attribute("TargetMode"))) {
                    if (relations.size() == SHEETS) {
                        throw xml.defect();
                    }
                    String type = xml.required("Type");
                    relations.put(
                            xml.required("Id"),
                            new Relation(
                                    type.substring(type.lastIndexOf('/') + 1),
                                    resolve(folder, xml.required("Target"))));
                }
            }
            xml.finish();
        }
        return relations;
    }

    /** Returns the name of a part that another one refers to. */
    private static String resolve(String folder, String target) {
        var names = new ArrayDeque<String>();
        String path = target.startsWith("/") ? target : folder + target;
        for (String name : path.split("/")) {
            if (name.equals("..")) {
                names.pollLast();
            } else if (!name.isEmpty() && !name.equals(".")) {
                names.addLast(name);
            }
        }
        return String.join("/", names);
    }

    /**
     * Relation of a part to another.
     *
     * @param type last word of its type
     * @param target name of the other part
     */
    private record Relation(String type, String target) {}
}
