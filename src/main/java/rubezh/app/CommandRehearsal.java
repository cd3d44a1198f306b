package rubezh.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Commands of a training station, run in the process that fills the start-up cache of the command
 * line: with the cache they start without reading, linking and profiling their classes anew. The
 * build makes the registers and runs it (decision 0453).
 */
public final class CommandRehearsal {
    /** System property with the folder of the training registers; without it nothing is run. */
    private static final String FOLDER = "rubezh.train.commands";

    private final Program program;

    public CommandRehearsal(Program program) {
        this.program = program;
    }

    /** Lists, adds up and exports the records of one station, and imports them at another. */
    public void run() {
        String folder = System.getProperty(FOLDER);
        if (folder != null) {
            Path bundle = Path.of(folder, "bundle.json");
            runAt(Path.of(folder, "demo", "station"), "list", "--limit", "1");
            runAt(Path.of(folder, "demo", "station"), "totals");
            runAt(Path.of(folder, "demo", "station"), "export", "--all", "-o", bundle.toString());
            runAt(Path.of(folder, "other"), "import", "--trust", "first", bundle.toString());
        }
    }

    private void runAt(Path station, String... command) {
        var arguments = new ArrayList<>(List.of("--data", station.toString()));
        arguments.addAll(List.of(command));
        program.run(arguments.toArray(String[]::new));
    }
}
