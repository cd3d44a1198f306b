package rubezh.cli;

import module java.base;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import rubezh.text.Messages;

/**
 * Texts of the options and parameters of a command as the resource bundle that picocli reads. The
 * option {@code --query} of {@code rubezh lists show} is described by the first of the messages
 * {@code cli.rubezh.lists.show.query}, {@code cli.rubezh.lists.query} and {@code
 * cli.rubezh.option.query}; a parameter by its label, so {@code cli.rubezh.lists.CODE}, or {@code
 * choice} where that lists what there is.
 */
final class HelpTexts extends ResourceBundle {
    private static final String FAMILY = "cli.";
    private static final String SHARED = "cli.rubezh.option.";

    private final Messages messages;
    private final SequencedMap<String, String> texts = new LinkedHashMap<>();

    HelpTexts(Messages messages, CommandSpec command) {
        this.messages = messages;
        String name = command.qualifiedName(".");
        for (OptionSpec option : command.options()) {
            put(name + "." + name(option), command, option);
        }
        command.positionalParameters()
                .forEach(one ->
                        put(name + "." + one.paramLabel() + "[" + one.index() + "]", command, one));
    }

    private void put(String picocliKey, CommandSpec command, ArgSpec argument) {
        String key = key(command, argument, messages);
        if (messages.has(key)) {
            texts.put(picocliKey, messages.text(key));
        }
    }

    /** Returns the key of the message that describes an option or parameter of a command. */
    static String key(CommandSpec command, ArgSpec argument, Messages messages) {
        String last = name(argument);
        @Nullable CommandSpec above = command.parent();
        Stream<String> commands =
                above == null || above.parent() == null
                        ? Stream.of(command.qualifiedName("."))
                        : Stream.of(command.qualifiedName("."), above.qualifiedName("."));
        return commands.map(name -> FAMILY + name + "." + last)
                .filter(messages::has)
                .findFirst()
                .orElse(SHARED + last);
    }

    private static String name(ArgSpec argument) {
        if (argument instanceof OptionSpec option) {
            return option.longestName().replaceFirst("^-+", "");
        }
        return argument.paramLabel().contains("|") ? "choice" : argument.paramLabel();
    }

    @Override
    protected @Nullable Object handleGetObject(String key) {
        return texts.get(key);
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(texts.keySet());
    }
}
