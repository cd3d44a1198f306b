package rubezh.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import rubezh.cli.command.CliContext;
import rubezh.cli.demo.DemoCases;
import rubezh.cli.option.GlobalOptions;
import rubezh.text.Fault;

/**
 * Creates training stations and runs the main job on them: record, report, export, import, compare.
 */
@Command(name = "demo", mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
    private final CliContext context;
    private final GlobalOptions options;

    @Option(names = "--records", paramLabel = "N")
    long records;

    @Option(names = "--seed", paramLabel = "S")
    long seed = 2009;

    @Option(names = "--out", paramLabel = "DIR")
    @Nullable Path out;

    DemoCommand(CliContext context, GlobalOptions options) {
        this.context = context;
        this.options = options;
    }

    @Override
    public Integer call() {
        Path folder =
                out != null
                        ? out.toAbsolutePath()
                        : context.stations().folder(options.data).resolveSibling("demo");
        var workflow =
                new DemoWorkflow(
                        context, folder, new DemoCases(records, seed, context.config().clock()));
        workflow.run();
        return Fault.Exit.DONE.status();
    }
}
