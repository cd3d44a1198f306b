package rubezh.table.source;

import module java.base;

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
        return refusal("TBL-006", row, TableLimits.ROW);
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

    private Fault refusal(String code, Object... details) {
        var arguments = new ArrayList<Object>();
        arguments.add(name);
        arguments.addAll(List.of(details));
        return new Fault(Fault.Exit.FINDINGS, code, arguments.toArray());
    }
}
