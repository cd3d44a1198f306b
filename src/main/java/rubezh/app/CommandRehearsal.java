package rubezh.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Commands of a training station, run in the process that fills the start-up cache: with the cache
 * the program then starts, lists and imports without reading and compiling its classes anew. The
 * build runs it before the window (decision 0064).
 */
public final class CommandRehearsal {
    /** System property with the folder of the training registers; without it nothing is run. */
    static final String FOLDER = "rubezh.train.commands";

    private static final List<String> COMMANDS =
            List.of("version", "list --limit 1", "show --help", "totals", "verify");

    private final Program program;

    public CommandRehearsal(Program program) {
        this.program = program;
    }

    /** Makes the training registers and reads them, where the build asks for it. */
    public void run() {
        String folder = System.getProperty(FOLDER);
        if (folder != null) {
            program.run("demo", "--out", folder);
            COMMANDS.forEach(command -> runOn(Path.of(folder, "station"), command));
        }
    }

    private void runOn(Path station, String command) {
        var arguments = new ArrayList<>(List.of("--data", station.toString()));
        arguments.addAll(List.of(command.split(" ")));
        program.run(arguments.toArray(String[]::new));
    }
}
