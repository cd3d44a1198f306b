package rubezh.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import rubezh.cli.option.GlobalOptions;
import rubezh.session.Release;
import rubezh.text.Fault;

/** Prints the version. */
@Command(name = "version", mixinStandardHelpOptions = true)
final class VersionCommand implements Callable<Integer> {
    private final CliContext context;
    private final GlobalOptions options;

    VersionCommand(CliContext context, GlobalOptions options) {
        this.context = context;
        this.options = options;
    }

    @Override
    public Integer call() {
        String version = Release.version();
        if (options.json) {
            context.output().printJson("version", java.util.Map.of("version", version));
        } else {
            context.output().printLine("rubezh " + version);
        }
        return Fault.Exit.DONE.status();
    }
}
