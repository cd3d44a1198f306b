package rubezh.cli;

import module java.base;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import rubezh.cli.command.CliConfig;
import rubezh.cli.command.CliContext;
import rubezh.cli.output.ConsoleOutput;
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
        Messages messages = Messages.in(language(arguments).orElse(config.language()));
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

    /** Finds {@code --lang} before the arguments are parsed: for usage errors, and the window. */
    public static Optional<Language> language(String... arguments) {
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
                        .findFirst());
    }

    /**
     * Sentences for arguments that a command does not understand, in the language of the output.
     */
    private static final class UsageText {
        private UsageText() {}

        /** Returns the sentence for a failure of picocli. */
        static String of(ParameterException failure, Messages messages) {
            String commands = String.join(", ", failure.getCommandLine().getSubcommands().keySet());
            boolean isGroup = failure.getCommandLine().getParent() != null && !commands.isEmpty();
            return switch (failure) {
                case UnmatchedArgumentException unmatched
                        when isGroup && !unmatched.isUnknownOption() ->
                        messages.text(
                                "cli.usage.no-command",
                                unmatched.getUnmatched().getFirst(),
                                commands);
                case UnmatchedArgumentException unmatched ->
                        messages.text(
                                unmatched.isUnknownOption()
                                        ? "cli.usage.unknown-option"
                                        : "cli.usage.unknown",
                                String.join(" ", unmatched.getUnmatched()));
                case MissingParameterException missing when !missing.getMissing().isEmpty() ->
                        messages.text(
                                "cli.usage.missing",
                                missing.getMissing().stream()
                                        .map(UsageText::name)
                                        .collect(Collectors.joining(", ")));
                case ParameterException _ when isGroup && failure.getArgSpec() == null ->
                        messages.text("cli.usage.missing", commands.replace(", ", "|"));
                default ->
                        failure.getArgSpec() == null || failure.getValue() == null
                                ? String.valueOf(failure.getMessage())
                                : wrongValue(messages, failure.getArgSpec(), failure.getValue());
            };
        }

        private static String name(ArgSpec argument) {
            return argument instanceof OptionSpec option
                    ? option.longestName()
                    : argument.paramLabel();
        }

        /** Says what is expected in place of a value that is none of its type. */
        private static String wrongValue(Messages messages, ArgSpec argument, String value) {
            Class<?> type = argument.auxiliaryTypes()[0];
            String expected =
                    type.isEnum()
                            ? choices(argument)
                            : messages.text(
                                    switch (type.getSimpleName()) {
                                        case "LocalDate" -> "cli.usage.date";
                                        case "Path" -> "cli.usage.path";
                                        default -> "cli.usage.number";
                                    });
            return messages.text("cli.usage.value", name(argument), value, expected);
        }

        private static String choices(ArgSpec argument) {
            var words = new ArrayList<String>();
            argument.completionCandidates().forEach(words::add);
            return words.toString().toLowerCase(Locale.ROOT);
        }
    }
}
