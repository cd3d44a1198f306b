package rubezh.build;

import module java.base;

import rubezh.app.Program;

/**
 * Commands of a training station, run in the process that fills the start-up cache of the command
 * line: with the cache they start without reading, linking and profiling their classes anew
 * (decision 0453). The folder of the registers is named by {@code RUBEZH_TRAINING}.
 */
public final class CommandRehearsal implements Runnable {
    private final Program program = Program.onThisMachine();

    /**
     * Lists, adds up and exports the records of one station, and imports them at another.
     *
     * @throws IllegalStateException if a command fails, as the cache would lack what it was to hold
     */
    @Override
    public void run() {
        String folder = System.getenv("RUBEZH_TRAINING");
        String bundle = Path.of(folder, "bundle.json").toString();
        String station = Path.of(folder, "demo", "station").toString();
        String other = Path.of(folder, "other").toString();
        runAt(station, "list", "--limit", "1");
        runAt(station, "totals");
        runAt(station, "export", "--all", "-o", bundle);
        runAt(other, "import", "--trust", "first", bundle);
    }

    private void runAt(String folder, String... command) {
        var arguments = new ArrayList<>(List.of("--data", folder, "--user", "supervisor"));
        arguments.addAll(List.of(command));
        int status = program.run(arguments.toArray(String[]::new));
        if (status != 0) {
            throw new IllegalStateException(String.join(" ", command) + " ended with " + status);
        }
    }
}
