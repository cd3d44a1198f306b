package rubezh.table.source;

/** Kind of a file, told by its first bytes, never by its name alone. */
public enum SourceKind {
    /** Text with a delimiter between cells: CSV, TSV. */
    TEXT,
    /** Workbook of Excel 2007 and later. */
    XLSX,
    /** OpenDocument spreadsheet. */
    ODS
}
