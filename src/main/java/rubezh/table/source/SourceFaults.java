package rubezh.table.source;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.text.Fault;

/** Faults of one file, which they name without its folder. */
final class SourceFaults {
    private final String name;

    SourceFaults(Path file) {
        this.name = String.valueOf(file.getFileName());
    }

    Fault unreadable(IOException cause) {
        return new Fault(cause, Fault.Exit.DISK, "TBL-001", name);
    }

    Fault noFile() {
        return new Fault(Fault.Exit.USAGE, "TBL-001", name);
    }

    Fault empty() {
        return refusal("TBL-002");
    }

    /** Returns whether a fault says that a sheet has no row. */
    static boolean isEmpty(Fault fault) {
        return fault.code().equals("TBL-002");
    }

    Fault headingsOnly() {
        return refusal("TBL-003");
    }

    Fault invalidBytes(long line, long offset, TextEncoding encoding) {
        return refusal("TBL-004", line, offset, encoding.code());
    }

    Fault zeroCharacter(long line) {
        return refusal("TBL-005", line);
    }

    Fault rowTooLong(long row) {
        return refusal("TBL-006", row);
    }

    Fault tooManyColumns(long row) {
        return refusal("TBL-007", row, TableLimits.COLUMNS);
    }

    Fault cellTooLong(long row, int column) {
        return refusal("TBL-008", row, column + 1, TableLimits.CELL);
    }

    Fault quoteNotClosed(long row) {
        return refusal("TBL-009", row);
    }

    Fault otherMark(TextEncoding stated, TextEncoding marked) {
        return refusal("TBL-010", stated.code(), marked.code());
    }

    Fault otherKind(SourceKind stated, SourceKind found) {
        return refusal("TBL-011", stated, found);
    }

    Fault oldWorkbook() {
        return refusal("TBL-012");
    }

    Fault encrypted() {
        return refusal("TBL-013");
    }

    Fault noTable() {
        return refusal("TBL-014");
    }

    Fault damaged(@Nullable IOException cause) {
        return new Fault(cause, Fault.Exit.FINDINGS, "TBL-015", name);
    }

    Fault outOfProportion() {
        return refusal("TBL-016");
    }

    /** Refuses a part that is not as it must be, at or after a row; 0 outside of rows. */
    Fault invalidWorkbook(@Nullable Exception cause, long row) {
        return new Fault(cause, Fault.Exit.FINDINGS, "TBL-017", name, row);
    }

    Fault documentType() {
        return refusal("TBL-018");
    }

    Fault noSuchSheet(String sheet, List<String> sheets) {
        return refusal("TBL-019", sheet, sheets.isEmpty() ? "–" : String.join(", ", sheets));
    }

    Fault noVisibleSheet() {
        return refusal("TBL-020");
    }

    Fault tooManyTexts() {
        return refusal("TBL-021");
    }

    Fault pieceTooLong() {
        return refusal("TBL-022");
    }

    private Fault refusal(String code, Object... details) {
        var arguments = new ArrayList<Object>();
        arguments.add(name);
        arguments.addAll(List.of(details));
        return new Fault(Fault.Exit.FINDINGS, code, arguments.toArray());
    }
}
