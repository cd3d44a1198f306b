package rubezh.app.diagnosis;

import module java.base;

import rubezh.app.diagnosis.CheckedComputer.SystemFiles;
import rubezh.diagnosis.CheckArea;
import rubezh.diagnosis.CheckLevel;
import rubezh.diagnosis.CheckResult;
import rubezh.session.Release;

/** Check of the versions, and whether the start-up cache is in use. */
final class ProgramCheck {
    /** Version of Java that the program is built and tested with. */
    private static final String JAVA = "25";

    private final CheckedComputer computer;

    ProgramCheck(CheckedComputer computer) {
        this.computer = computer;
    }

    List<CheckResult> run() {
        return List.of(versions(), cache());
    }

    private CheckResult versions() {
        SystemFiles system = computer.system();
        boolean tested = system.property("java.specification.version").equals(JAVA);
        return result(
                tested ? CheckLevel.GOOD : CheckLevel.WARNING,
                tested ? "PRG-001" : "PRG-002",
                Release.version(),
                system.property("java.runtime.version"),
                system.property("os.name"),
                system.property("os.version"),
                system.property("os.arch"));
    }

    /** What is mapped into the memory is in use; only Linux shows it. */
    private CheckResult cache() {
        Path maps = computer.system().root().resolve("proc/self/maps");
        String mapped = computer.system().text(maps);
        if (mapped.isEmpty()) {
            return result(CheckLevel.NOTE, "PRG-005");
        }
        return mapped.lines().anyMatch(line -> line.endsWith(".aot"))
                ? result(CheckLevel.GOOD, "PRG-003")
                : result(CheckLevel.NOTE, "PRG-004");
    }

    private static CheckResult result(CheckLevel level, String code, Object... arguments) {
        return CheckResult.of(CheckArea.PROGRAM, level, code, arguments);
    }
}
