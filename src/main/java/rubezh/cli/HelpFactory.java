package rubezh.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help;
import picocli.CommandLine.IHelpFactory;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import rubezh.cli.command.CommandGroup;
import rubezh.text.Fault;
import rubezh.text.Messages;

/**
 * Makes the help of a command in a language: what it does, its own options with the names of those
 * of every command, its examples and its exit codes. Nothing of it is read unless help is asked.
 */
final class HelpFactory implements IHelpFactory {
    private static final String EVERY = "everyCommand";

    private final Messages messages;

    HelpFactory(Messages messages) {
        this.messages = messages;
    }

    @Override
    public Help create(CommandSpec command, Help.ColorScheme colors) {
        if (command.resourceBundle() == null) {
            describe(command);
        }
        return new Help(command, colors);
    }

    /** Puts the texts into the model of a command, which is not for parsing any more then. */
    void describe(CommandSpec command) {
        command.resourceBundle(new HelpTexts(messages, command));
        UsageMessageSpec usage = command.usageMessage();
        usage.header(texts(command, "header").toArray(String[]::new));
        usage.description(texts(command, "description").toArray(String[]::new));
        usage.descriptionHeading(usage.description().length == 0 ? "" : "%n");
        usage.synopsisHeading("%n" + messages.text("cli.help.usage") + " ");
        usage.parameterListHeading(heading("parameters"));
        usage.optionListHeading(heading("options"));
        usage.commandListHeading(heading("commands"));
        usage.exitCodeListHeading(heading("exits"));
        usage.exitCodeList(exits(command));
        if (usage.footer().length > 0) {
            usage.footerHeading(heading("examples"));
            usage.footer(Stream.of(usage.footer()).map("  "::concat).toArray(String[]::new));
        }
        if (command.parent() != null) {
            String every = messages.text("cli.help.every", removeInherited(command));
            usage.sectionMap().put(EVERY, help -> help.createHeading("%n" + every + "%n"));
            List<String> keys = new ArrayList<>(usage.sectionKeys());
            keys.add(keys.indexOf(UsageMessageSpec.SECTION_KEY_OPTION_LIST) + 1, EVERY);
            usage.sectionKeys(keys);
        }
    }

    private String heading(String key) {
        return "%n" + messages.text("cli.help." + key) + "%n";
    }

    /** Returns a text of a command, and in the description of a group its usual verb. */
    private Stream<String> texts(CommandSpec command, String part) {
        String key = "cli." + command.qualifiedName(".") + ".usage." + part;
        Stream<String> own = Stream.of(key).filter(messages::has).map(messages::text);
        return part.equals("description") && command.userObject() instanceof CommandGroup group
                ? Stream.concat(
                        own, group.usual().map(v -> messages.text("cli.help.usual", v)).stream())
                : own;
    }

    /** Leaves the options of every command out, which the first help describes. */
    private static String removeInherited(CommandSpec command) {
        List<OptionSpec> inherited =
                command.options().stream().filter(OptionSpec::inherited).toList();
        inherited.forEach(command::remove);
        return inherited.stream().map(OptionSpec::longestName).collect(Collectors.joining(", "));
    }

    /**
     * Returns the exit codes: all in the first help, else those that tell something of their own.
     */
    private Map<String, String> exits(CommandSpec command) {
        boolean first = command.parent() == null;
        String own = "cli." + command.qualifiedName(".") + ".exit.";
        var exits = new LinkedHashMap<String, String>();
        for (Fault.Exit exit : Fault.Exit.values()) {
            String code = String.valueOf(exit.status());
            if (messages.has(own + code)) {
                exits.put(code, messages.text(own + code));
            } else if (first || exit == Fault.Exit.DONE) {
                exits.put(code, messages.text("cli.exit." + code));
            }
        }
        if (!first) {
            exits.put("…", messages.text("cli.help.exits.others"));
        }
        return exits;
    }

    /**
     * Texts of the options and parameters of a command as the resource bundle that picocli reads.
     * The option {@code --query} of {@code rubezh lists show} is described by the first of the
     * messages {@code cli.rubezh.lists.show.query}, {@code cli.rubezh.lists.query} and {@code
     * cli.rubezh.option.query}; a parameter by its label, so {@code cli.rubezh.lists.CODE}, or
     * {@code choice} where that lists what there is.
     */
    static final class HelpTexts extends ResourceBundle {
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
                            put(
                                    name + "." + one.paramLabel() + "[" + one.index() + "]",
                                    command,
                                    one));
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
}
