package rubezh.cli.command;

import module java.base;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import rubezh.cli.option.GlobalOptions;

/**
 * A command that gathers others, its verbs: annotated methods with options of their own, for
 * example {@code rubezh officer add}.
 */
@Command(addMethodSubcommands = false)
public abstract class VerbGroup extends ContextCommand {
    /** Name of a command that is called like its method. */
    private static final String UNNAMED = "<main class>";

    private final @Nullable String usual;

    /** A group of which a verb must be named. */
    protected VerbGroup(CliContext context, GlobalOptions options) {
        this(context, options, null);
    }

    /**
     * @param usual verb that runs where none is named; null for none
     */
    protected VerbGroup(CliContext context, GlobalOptions options, @Nullable String usual) {
        super(context, options);
        this.usual = usual;
    }

    /**
     * Adds the verbs to the command line of the group. If the first argument names one, or there is
     * none, only that or the usual one is made: of a start that is most of the time.
     *
     * @param arguments what follows the name of the group; null for all verbs
     */
    public void addVerbs(CommandLine line, @Nullable List<String> arguments) {
        Map<String, Supplier<?>> verbs = new LinkedHashMap<>();
        for (Method verb : CommandLine.getCommandMethods(getClass(), null)) {
            String name = verb.getAnnotation(Command.class).name();
            verbs.put(name.equals(UNNAMED) ? verb.getName() : name, () -> verb);
        }
        verbs.putAll(alike());
        String only = arguments == null ? null : arguments.isEmpty() ? usual : arguments.getFirst();
        if (only != null && verbs.containsKey(only)) {
            verbs.keySet().retainAll(Set.of(only));
        }
        verbs.forEach((name, verb) -> line.addSubcommand(name, verb.get()));
    }

    /** Returns makers of verbs that are alike and therefore objects of a class, by their names. */
    protected Map<String, Supplier<?>> alike() {
        return Map.of();
    }

    /** Returns the verb that runs where none is named. */
    public Optional<String> usual() {
        return Optional.ofNullable(usual);
    }

    /**
     * Puts the verb first in the arguments of the group. It may stand behind options, as in {@code
     * rubezh audit --who bek verify}; where there is no word at all, it is the usual one.
     *
     * @param line the command line of this group
     * @param arguments what follows the name of the group
     */
    public void putVerbFirst(CommandLine line, List<String> arguments) {
        int at = 0;
        while (at < arguments.size() && arguments.get(at).startsWith("-")) {
            at += takesValue(line, arguments.get(at)) ? 2 : 1;
        }
        if (at < arguments.size()) {
            arguments.addFirst(arguments.remove(at));
        } else if (!arguments.contains("--help") && !arguments.contains("-h")) {
            usual(arguments).ifPresent(arguments::addFirst);
        }
    }

    /** Returns the verb that runs with arguments among which none is named. */
    protected Optional<String> usual(List<String> arguments) {
        return usual();
    }

    private static boolean takesValue(CommandLine line, String option) {
        return line.getSubcommands().values().stream()
                .map(verb -> verb.getCommandSpec().findOption(option))
                .anyMatch(found -> found != null && found.arity().max() > 0);
    }
}
