package rubezh.cli;

import module java.base;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import rubezh.cli.command.CliContext;
import rubezh.cli.command.VerbGroup;
import rubezh.cli.option.GlobalOptions;
import rubezh.session.Release;
import rubezh.text.Fault;

/** Root command; without a subcommand it opens the desktop. */
@Command(
        name = "rubezh",
        versionProvider = RubezhCommand.VersionProvider.class,
        footer = {"rubezh list --help", "rubezh help officer add"})
final class RubezhCommand implements Callable<Integer> {
    private final CliContext context;

    @Mixin final GlobalOptions options = new GlobalOptions();

    @Option(
            names = {"-V", "--version"},
            versionHelp = true)
    boolean version;

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
        int at = GlobalOptions.firstWord(List.of(arguments));
        Map<String, CommandTable.Maker> named = CommandTable.named(at < 0 ? "" : arguments[at]);
        @Nullable List<String> rest =
                named.size() > 1 ? null : List.of(arguments).subList(at + 1, arguments.length);
        named.forEach((name, maker) -> {
            Object command = maker.make(context, rubezh.options);
            var added = new CommandLine(command);
            line.addSubcommand(name, added);
            if (command instanceof VerbGroup group) {
                group.addVerbs(added, rest);
            }
        });
        // A login may be called like a command: --user officer.
        return line.setAllowSubcommandsAsOptionParameters(true);
    }

    @Override
    public Integer call() {
        var _ = context.config().desktop().applyAsInt(context.stations().folder(options.data));
        return Fault.Exit.DONE.status();
    }

    /** Reads the version where it is asked for. */
    static final class VersionProvider implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"rubezh " + Release.version()};
        }
    }
}
