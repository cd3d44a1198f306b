package rubezh.app.diagnosis;

import module java.base;

import rubezh.diagnosis.CheckArea;
import rubezh.diagnosis.CheckLevel;
import rubezh.diagnosis.CheckResult;

/** Check of the printers that the program can see. */
final class PrinterCheck {
    private final Supplier<List<String>> printers;
    private final BooleanSupplier ready;

    /**
     * @param printers asks the operating system for the names
     * @param ready whether a document can reach them
     */
    PrinterCheck(Supplier<List<String>> printers, BooleanSupplier ready) {
        this.printers = printers;
        this.ready = ready;
    }

    List<CheckResult> run() {
        return List.of(check());
    }

    /** The printing of Java fails by errors where a library of the system is missing. */
    private CheckResult check() {
        try {
            int found = printers.get().size();
            if (found == 0) {
                return result(CheckLevel.WARNING, "PRN-002");
            }
            return ready.getAsBoolean()
                    ? result(CheckLevel.GOOD, "PRN-001", found)
                    : result(CheckLevel.WARNING, "PRN-004");
        } catch (LinkageError | RuntimeException failure) {
            return result(CheckLevel.WARNING, "PRN-003", failure.getClass().getSimpleName());
        }
    }

    private static CheckResult result(CheckLevel level, String code, Object... arguments) {
        return CheckResult.of(CheckArea.PRINTER, level, code, arguments);
    }
}
