package rubezh.app.diagnosis;

import module java.base;

import rubezh.diagnosis.CheckArea;
import rubezh.diagnosis.CheckLevel;
import rubezh.diagnosis.CheckResult;

/** Check of the printers that the program can see. */
final class PrinterCheck {
    private final Supplier<List<String>> printers;

    /**
     * @param printers asks the operating system for the names
     */
    PrinterCheck(Supplier<List<String>> printers) {
        this.printers = printers;
    }

    List<CheckResult> run() {
        return List.of(check());
    }

    /** The printing of Java fails by errors where a library of the system is missing. */
    private CheckResult check() {
        try {
            int found = printers.get().size();
            return found == 0
                    ? result(CheckLevel.WARNING, "PRN-002")
                    : result(CheckLevel.GOOD, "PRN-001", found);
        } catch (LinkageError | RuntimeException failure) {
            return result(CheckLevel.WARNING, "PRN-003", failure.getClass().getSimpleName());
        }
    }

    private static CheckResult result(CheckLevel level, String code, Object... arguments) {
        return CheckResult.of(CheckArea.PRINTER, level, code, arguments);
    }
}
