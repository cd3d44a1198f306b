package rubezh.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import rubezh.cli.command.CliContext;
import rubezh.cli.command.RegisterCommand;
import rubezh.cli.option.GlobalOptions;
import rubezh.cli.output.TodayText;
import rubezh.session.OpenRegister;
import rubezh.session.Release;
import rubezh.text.Fault;
import rubezh.today.TodaySummary;

/** Root command; without a subcommand it opens the desktop. */
@Command(name = "rubezh", mixinStandardHelpOptions = true)
final class RubezhCommand implements Callable<Integer> {
    private final CliContext context;

    @Mixin final GlobalOptions options = new GlobalOptions();

    private RubezhCommand(CliContext context) {
        this.context = context;
    }

    /**
     * Builds the command that a command line names; the whole tree where it names none, so for help
     * and for a word nobody knows. Making one instead of all is most of what a start saves.
     */
    static CommandLine line(CliContext context, String... arguments) {
        var rubezh = new RubezhCommand(context);
        var line = new CommandLine(rubezh);
        CommandTable.named(arguments)
                .forEach((name, maker) ->
                        line.addSubcommand(name, maker.make(context, rubezh.options)));
        // A login may be called like a command: --user officer.
        return line.setAllowSubcommandsAsOptionParameters(true);
    }

    @Override
    public Integer call() {
        var _ = context.config().desktop().applyAsInt(context.stations().folder(options.data));
        return Fault.Exit.DONE.status();
    }

    /** Prints the version. */
    @Command(name = "version", mixinStandardHelpOptions = true)
    static final class VersionCommand implements Callable<Integer> {
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
                context.output().printJson("version", Map.of("version", version));
            } else {
                context.output().printLine("rubezh " + version);
            }
            return Fault.Exit.DONE.status();
        }
    }

    /** Shows what waits for the officer, as the home screen does. */
    @Command(name = "today", mixinStandardHelpOptions = true)
    static final class TodayCommand extends RegisterCommand {
        TodayCommand(CliContext context, GlobalOptions options) {
            super(context, options);
        }

        @Override
        protected Fault.Exit run(OpenRegister open) {
            TodaySummary summary = open.today().read();
            while (summary.comparing()) {
                summary = open.today().read();
            }
            if (options.json) {
                output.printJson("today", TodayText.tree(summary));
            } else {
                new TodayText(context.format(open), open.station().zone())
                        .lines(summary)
                        .forEach(output::printLine);
            }
            return Fault.Exit.DONE;
        }
    }
}
