package rubezh.store.file;

import java.nio.file.Path;
import rubezh.text.Fault;

/**
 * Process whose system calls a test lets fail: signs in to an older register, which is migrated by
 * that, and prints {@code OPENED} or a fault.
 */
final class MigrationProgram {
    private MigrationProgram() {}

    /** Argument: root folder. */
    public static void main(String[] args) {
        System.out.print(open(Path.of(args[0])) + "\n");
        System.out.flush();
    }

    private static String open(Path root) {
        try {
            TestStations.open(root).close();
            return "OPENED";
        } catch (Fault fault) {
            return "FAULT " + fault.code();
        } catch (RuntimeException unexpected) {
            return "BROKEN " + unexpected;
        }
    }
}
