package rubezh.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import rubezh.cli.command.CliConfig;
import rubezh.cli.command.CliContext;
import rubezh.cli.command.CommandGroup;
import rubezh.cli.option.GlobalOptions;
import rubezh.cli.output.ConsoleOutput;
import rubezh.cli.output.UsageText;
import rubezh.session.Release;
import rubezh.session.Stations;
import rubezh.text.Fault;
import rubezh.text.InvisibleCharacters;
import rubezh.text.Language;
import rubezh.text.Messages;

/**
 * Command line interface: runs one command.
 *
 * <pre>{@code
 * int status = new Cli(config, stations).run("list", "--from", "2026-11-01");
 * }</pre>
 */
public final class Cli {
    private static final Logger LOG = LoggerFactory.getLogger(Cli.class);
    private final CliConfig config;
    private final Stations stations;

    public Cli(CliConfig config, Stations stations) {
        this.config = config;
        this.stations = stations;
    }

    /** Runs a command line; returns one of {@link Fault.Exit}. */
    public int run(String... arguments) {
        Messages messages = Messages.in(language(arguments));
        boolean quiet = Arrays.asList(arguments).contains("-q");
        ConsoleOutput output = new ConsoleOutput(config.out(), config.err(), messages, quiet);
        CommandLine line = line(new CliContext(config, stations, output), arguments);
        line.setOut(new PrintWriter(config.out(), true));
        line.setErr(new PrintWriter(config.err(), true));
        line.setExecutionExceptionHandler((failure, _, _) -> onFailure(output, failure));
        line.setParameterExceptionHandler((failure, _) -> onUsageError(output, failure));
        try {
            return line.execute(CommandTable.withVerb(line, arguments));
        } catch (Error failure) {
            return onFailure(output, failure);
        }
    }

    /** Returns the commands that a command line needs, with help in the language of the output. */
    static CommandLine line(CliContext context, String... arguments) {
        CommandLine line = RubezhCommand.line(context, arguments);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setHelpFactory(new HelpFactory(context.output().messages()));
        return line;
    }

    /** Prints a fault before any command runs; returns its status. */
    public static int refuse(Fault fault, Language language, PrintStream err) {
        return onFailure(new ConsoleOutput(err, err, Messages.in(language), true), fault);
    }

    private static int onFailure(ConsoleOutput output, Throwable failure) {
        if (failure instanceof Fault fault) {
            LOG.info("failed with {}", fault.code());
            output.printFault(fault);
            return fault.exit().status();
        }
        LOG.error("internal failure", failure);
        String code = isOutOfMemory(failure) ? "APP-032" : "APP-001";
        output.printFault(new Fault(failure, Fault.Exit.INTERNAL, code));
        return Fault.Exit.INTERNAL.status();
    }

    /** The memory may have been used up on a worker thread. */
    private static boolean isOutOfMemory(@Nullable Throwable failure) {
        return failure != null
                && (failure instanceof OutOfMemoryError || isOutOfMemory(failure.getCause()));
    }

    private static int onUsageError(ConsoleOutput output, ParameterException failure) {
        String message = UsageText.of(failure, output.messages());
        output.err().println(InvisibleCharacters.reveal(message));
        String command = failure.getCommandLine().getCommandSpec().qualifiedName();
        output.err().println(output.messages().text("cli.usage.hint", command));
        return Fault.Exit.USAGE.status();
    }

    /**
     * Finds {@code --lang} before the arguments are parsed, so that usage errors are printed in
     * that language.
     */
    private Language language(String... arguments) {
        List<String> words = Arrays.asList(arguments);
        int index = words.indexOf("--lang");
        Optional<String> named =
                words.stream()
                        .filter(w -> w.startsWith("--lang="))
                        .map(w -> w.substring("--lang=".length()))
                        .findFirst()
                        .or(() ->
                                index >= 0 && index + 1 < words.size()
                                        ? Optional.of(words.get(index + 1))
                                        : Optional.empty());
        return named.flatMap(n ->
                        Arrays.stream(Language.values())
                                .filter(l -> l.code().equalsIgnoreCase(n))
                                .findFirst())
                .orElse(config.language());
    }

    /** Root command; without a subcommand it opens the desktop. */
    @Command(
            name = "rubezh",
            versionProvider = RubezhCommand.VersionProvider.class,
            footer = {"rubezh list --help", "rubezh help officer add"})
    private static final class RubezhCommand implements Callable<Integer> {
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
         * Builds the command that a command line names; the whole tree where it names none, so for
         * help and for a word nobody knows. Making one instead of all is most of what a start
         * saves.
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
                var verbs = new CommandLine(command);
                line.addSubcommand(name, verbs);
                if (command instanceof CommandGroup group) {
                    group.addVerbs(verbs, rest);
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
}
