package rubezh.cli;

import module java.base;

import java.lang.reflect.Proxy;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import rubezh.cli.command.CliConfig;
import rubezh.cli.command.CliContext;
import rubezh.cli.output.ConsoleOutput;
import rubezh.session.Stations;
import rubezh.text.Language;
import rubezh.text.Messages;

/** The commands without a register: their models, and the examples of their help. */
public final class CommandTree {
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|\\S+");

    private CommandTree() {}

    /** Returns the command line that arguments name, or the whole tree. */
    static CommandLine line(Messages messages, String... arguments) {
        var nowhere = new PrintStream(OutputStream.nullOutputStream());
        var config =
                new CliConfig(
                        Map.of(),
                        messages.language(),
                        Clock.fixed(Instant.EPOCH, ZoneOffset.UTC),
                        nowhere,
                        nowhere,
                        _ -> 0);
        var output = new ConsoleOutput(nowhere, nowhere, messages, true);
        return Cli.line(new CliContext(config, unusedStations(), output), arguments);
    }

    /** Returns every command, each before those it gathers. */
    static List<CommandSpec> commands(Language language) {
        return below(line(Messages.in(language))).toList();
    }

    private static Stream<CommandSpec> below(CommandLine line) {
        return Stream.concat(
                Stream.of(line.getCommandSpec()),
                line.getSubcommands().values().stream().flatMap(CommandTree::below));
    }

    /** Returns the commands that do something, as they are typed after {@code rubezh}. */
    static List<String> names() {
        return commands(Language.EN).stream()
                .filter(command -> command.parent() != null && command.subcommands().isEmpty())
                .map(CommandTree::name)
                .toList();
    }

    /** Returns the name of the command that understands arguments. */
    static String nameOf(String... arguments) {
        CommandLine line = line(Messages.in(Language.EN), arguments);
        var parsed = line.parseArgs(CommandTable.withVerb(line, arguments)).asCommandLineList();
        return name(parsed.getLast().getCommandSpec());
    }

    private static String name(CommandSpec command) {
        return command.qualifiedName(" ").substring("rubezh ".length());
    }

    /** Returns the examples of every command, by its name. */
    public static Map<String, List<String>> examples() {
        var all = new LinkedHashMap<String, List<String>>();
        commands(Language.EN).stream()
                .filter(command -> command.parent() != null && command.subcommands().isEmpty())
                .forEach(command ->
                        all.put(
                                name(command),
                                examples(Arrays.asList(command.usageMessage().footer()))));
        return all;
    }

    /** Joins lines of a shell that are continued. */
    private static List<String> examples(List<String> lines) {
        var examples = new ArrayList<String>();
        boolean continued = false;
        for (String line : lines) {
            String text = line.replaceFirst("\\s*\\\\$", "");
            if (continued) {
                examples.add(examples.removeLast() + " " + text.strip());
            } else {
                examples.add(text);
            }
            continued = !text.equals(line);
        }
        return examples;
    }

    /** Returns the arguments of an example, without what only a shell understands. */
    public static String[] arguments(String example) {
        String plain = example.replaceFirst("^source <\\((.*)\\)$", "$1").replaceFirst(" > .*", "");
        return WORD.matcher(plain)
                .results()
                .map(word -> word.group(1) == null ? word.group() : word.group(1))
                .skip(1)
                .toArray(String[]::new);
    }

    /** Stations that fail on any call: help opens no register. */
    static Stations unusedStations() {
        Object stations =
                Proxy.newProxyInstance(
                        Stations.class.getClassLoader(),
                        List.of(Stations.class).toArray(Class<?>[]::new),
                        (_, method, _) -> {
                            throw new AssertionError(method.getName());
                        });
        return (Stations) stations;
    }
}
