package rubezh.store;

import module java.base;

import rubezh.app.OpenRegisterFixture;
import rubezh.fixtures.Seizures;
import rubezh.register.SaveIntent;
import rubezh.register.SaveRequest;
import rubezh.session.OpenRegister;
import rubezh.store.file.TestStations;
import rubezh.text.Fault;

/**
 * Process whose system calls a test lets fail: signs in, records a case, changes the password,
 * records another case, and prints {@code SAVED}, {@code CHANGED}, {@code SAVED} and {@code ENDED}
 * after each, or a fault.
 */
final class SaveProgram {
    static final String NEW_PASSWORD = "sirena-lampa-gorizont-puma";

    private SaveProgram() {}

    /** Argument: root folder. */
    public static void main(String[] args) {
        run(Path.of(args[0]), SaveProgram::print);
    }

    private static void run(Path root, Consumer<String> out) {
        try (OpenStation station = TestStations.open(root);
                OpenRegister open = OpenRegisterFixture.create(station, root.resolve("area"))) {
            save(open);
            out.accept("SAVED");
            station.accounts().changeOwnPassword(TestStations.PASSWORD, NEW_PASSWORD);
            out.accept("CHANGED");
            save(open);
            out.accept("SAVED");
        } catch (Fault fault) {
            out.accept("FAULT " + fault.code());
        } catch (RuntimeException unexpected) {
            out.accept("BROKEN " + unexpected);
        }
        out.accept("ENDED");
    }

    private static void save(OpenRegister open) {
        var register = open.register();
        register.record(
                SaveRequest.ofNew(register.newRecordId(), Seizures.complete(), SaveIntent.SAVE));
    }

    private static void print(String line) {
        System.out.print(line + "\n");
        System.out.flush();
    }
}
