package rubezh.table.source;

import module java.base;

import org.jspecify.annotations.Nullable;

/** Sheets of a workbook. */
interface Workbook {
    /** Returns the sheets of cells, in the order of their tabs. */
    List<SheetInfo> sheets() throws IOException;

    /**
     * Opens the rows of a sheet; closing them closes the file.
     *
     * @param sheet name of the sheet; null for the first that is not hidden
     */
    RowReader rows(@Nullable String sheet) throws IOException;
}
