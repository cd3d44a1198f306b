package rubezh.store;

import module java.base;

import java.lang.management.ManagementFactory;
import rubezh.app.OpenRegisterFixture;
import rubezh.dashboard.RandomPeriodCases;
import rubezh.domain.operation.Operation;
import rubezh.domain.reference.Code.OperationCode;
import rubezh.fixtures.JournalSeeder;
import rubezh.json.RecordKind;
import rubezh.operation.OpenOperation;
import rubezh.operation.Operations;
import rubezh.session.OpenRegister;
import rubezh.store.file.TestStations;

/**
 * What the card of an operation takes: its facts and what has changed since its closing from the
 * lists, in turns with reading its cases, which both were made of before. {@code
 * OperationMeasurement cases folder}
 */
public final class OperationMeasurement {
    private static final int TIMES = 7;
    private static final OperationCode CODE = new OperationCode(RandomPeriodCases.OPERATION);

    private OperationMeasurement() {}

    public static void main(String[] args) throws IOException {
        Path folder =
                Files.createTempDirectory(Files.createDirectories(Path.of(args[1])), "operation");
        OpenStation station = TestStations.create(folder);
        var seeder = new JournalSeeder(station.journal(), station.session().signer());
        new RandomPeriodCases(1).write(Integer.parseInt(args[0]), seeder);
        station.catalogue().rebuild(_ -> {});
        try (OpenRegister open = OpenRegisterFixture.create(station, folder.resolve("area"))) {
            OpenOperation operation = planned(open);
            print("facts", () -> open.operations().results().facts(operation));
            print("messages", () -> open.operations().messages(operation));
            print("its cases, read", () -> open.reports().operation(CODE));
            OpenOperation closed = open.operations().close(operation, "итоги подведены");
            print(
                    "changes since its closing",
                    () -> open.operations().results().laterChanges(closed));
        }
    }

    /** Gives the operation a goal of each kind. */
    private static OpenOperation planned(OpenRegister open) {
        OpenOperation now = open.operations().open(CODE).orElseThrow();
        Operation changed =
                RecordKind.OPERATION
                        .shape()
                        .with(now.operation(), "/goals", Operations.barrier().goals());
        return open.operations().change(now, changed);
    }

    /** Prints the median of processor time, which other work on the machine changes least. */
    private static void print(String what, Supplier<Object> action) {
        var thread = ManagementFactory.getThreadMXBean();
        double[] took = new double[TIMES];
        for (int i = -3; i < TIMES; i++) {
            long start = thread.getCurrentThreadCpuTime();
            var _ = action.get();
            if (i >= 0) {
                took[i] = (thread.getCurrentThreadCpuTime() - start) / 1e6;
            }
        }
        Arrays.sort(took);
        System.out.printf(
                Locale.ROOT,
                "%s: %.1f ms (%.1f to %.1f)%n",
                what,
                took[TIMES / 2],
                took[0],
                took[TIMES - 1]);
    }
}
