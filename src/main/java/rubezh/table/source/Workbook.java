package rubezh.table.source;

import module java.base;

/** Sheets of a workbook. */
interface Workbook {
    /** Returns the sheets of cells, in the order of their tabs. */
    List<SheetInfo> sheets();

    /** Opens the rows of a sheet; closing them closes the file. */
    RowReader rows(SheetInfo sheet) throws IOException;
}
