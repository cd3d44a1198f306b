package rubezh.table.source;

import module java.base;

/** Opens a workbook as its content says, whatever its name. */
final class WorkbookOpener {
    private WorkbookOpener() {}

    /** Reads what describes a workbook; the file stays open. */
    static Workbook open(PackedFile file, SourceFaults faults) throws IOException {
        return file.isOpenDocument() ? OdsBook.of(file, faults) : XlsxBook.of(file, faults);
    }
}
