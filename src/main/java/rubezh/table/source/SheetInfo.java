package rubezh.table.source;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.text.Fault;

/**
 * Sheet of a workbook.
 *
 * @param name name on its tab
 * @param hidden whether its tab is not shown
 * @param part part of an Excel workbook that holds its rows; empty in OpenDocument
 */
record SheetInfo(String name, boolean hidden, String part) {
    /** Returns the names of the sheets that are not hidden, in their order. */
    static List<String> visible(List<SheetInfo> sheets) {
        return sheets.stream().filter(sheet -> !sheet.hidden).map(SheetInfo::name).toList();
    }

    /**
     * Returns the sheet that a format states; the first that is not hidden if it states none.
     *
     * @throws Fault {@code TBL-019} or {@code TBL-020} if there is none
     */
    static SheetInfo choose(List<SheetInfo> sheets, @Nullable String name, SourceFaults faults) {
        return sheets.stream()
                .filter(sheet -> name == null ? !sheet.hidden : sheet.name.equals(name))
                .findFirst()
                .orElseThrow(() -> noneOf(sheets, name, faults));
    }

    /** Returns the fault that none of the sheets is the stated one. */
    static Fault noneOf(List<SheetInfo> sheets, @Nullable String name, SourceFaults faults) {
        return name == null ? faults.noVisibleSheet() : faults.noSuchSheet(name, visible(sheets));
    }
}
