package rubezh.cli;

import module java.base;

import picocli.CommandLine.Help;
import picocli.CommandLine.IHelpFactory;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import rubezh.cli.command.VerbGroup;
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
        return part.equals("description") && command.userObject() instanceof VerbGroup group
                ? Stream.concat(
                        own, group.usual().map(v -> messages.text("cli.help.usual", v)).stream())
                : own;
    }

    /** Leaves the options of every command out, which the first help describes. */
    private static String removeInherited(CommandSpec command) {
        List<OptionSpec> inherited =
                command.options().stream().filter(HelpFactory::isOfEveryCommand).toList();
        inherited.forEach(command::remove);
        return inherited.stream().map(OptionSpec::longestName).collect(Collectors.joining(", "));
    }

    /**
     * Says whether an option is inherited from {@code rubezh} itself, not from a group of verbs.
     */
    private static boolean isOfEveryCommand(OptionSpec option) {
        return option.inherited() && option.root().command().parent() == null;
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
}
