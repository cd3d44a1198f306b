package rubezh.table.source;

import module java.base;

import org.jspecify.annotations.Nullable;

/** Sheets of an OpenDocument spreadsheet, gathered while its elements are gone through. */
final class OdsSheets {
    private static final int SHEETS = 10_000;

    private final XmlReader xml;
    private final Set<String> hiddenStyles = new HashSet<>();
    private final List<SheetInfo> sheets = new ArrayList<>();
    private String style = "";

    OdsSheets(XmlReader xml) {
        this.xml = xml;
    }

    /**
     * Looks at the element that begins or ends here; returns the sheet that begins, if one does.
     */
    @Nullable SheetInfo onElement() {
        if (xml.begins("style")) {
            style = Objects.requireNonNullElse(xml.attribute("name"), "");
        } else if (xml.begins("table-properties") && "false".equals(xml.attribute("display"))) {
            hiddenStyles.add(style);
        } else if (xml.begins("table")) {
            if (sheets.size() == SHEETS || hiddenStyles.size() > SHEETS) {
                throw xml.defect();
            }
            boolean hidden = hiddenStyles.contains(xml.attribute("style-name"));
            sheets.add(new SheetInfo(xml.required("name"), hidden, ""));
            return sheets.getLast();
        }
        return null;
    }

    /** Returns the sheets that began so far. */
    List<SheetInfo> sheets() {
        return sheets;
    }
}
