package rubezh.store.backup;

import module java.base;

import rubezh.app.OpenRegisterFixture;
import rubezh.backup.BackupService.Occasion;
import rubezh.fixtures.Seizures;
import rubezh.register.SaveIntent;
import rubezh.register.SaveRequest;
import rubezh.session.OpenRegister;
import rubezh.store.file.TestStations;
import rubezh.text.Fault;

/**
 * Process whose system calls a test lets fail: writes a backup, records a case, restores the
 * backup, and prints {@code BACKED-UP}, {@code SAVED} and {@code RESTORED} after each, or a fault.
 */
final class BackupProgram {
    private BackupProgram() {}

    /** Argument: root folder. */
    public static void main(String[] args) {
        run(Path.of(args[0]), BackupProgram::print);
    }

    static void run(Path root, Consumer<String> out) {
        try (OpenRegister open =
                OpenRegisterFixture.create(TestStations.open(root), root.resolve("area"))) {
            Path backup = open.backups().create(Occasion.BY_HAND, _ -> {}).entry().file();
            out.accept("BACKED-UP");
            save(open);
            out.accept("SAVED");
            open.backups().restore(backup, null, _ -> {});
            out.accept("RESTORED");
        } catch (Fault fault) {
            out.accept("FAULT " + fault.code());
        } catch (RuntimeException unexpected) {
            out.accept("BROKEN " + unexpected);
        }
    }

    static void save(OpenRegister open) {
        var register = open.register();
        register.record(
                SaveRequest.ofNew(register.newRecordId(), Seizures.complete(), SaveIntent.SAVE));
    }

    private static void print(String line) {
        System.out.print(line + "\n");
        System.out.flush();
    }
}
