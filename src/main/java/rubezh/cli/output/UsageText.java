package rubezh.cli.output;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import rubezh.text.Messages;

/** Sentences for arguments that a command does not understand, in the language of the output. */
public final class UsageText {
    private UsageText() {}

    /** Returns the sentence for a failure of picocli. */
    public static String of(ParameterException failure, Messages messages) {
        String commands = String.join(", ", failure.getCommandLine().getSubcommands().keySet());
        boolean isGroup = failure.getCommandLine().getParent() != null && !commands.isEmpty();
        return switch (failure) {
            case UnmatchedArgumentException unmatched
                    when isGroup && !unmatched.isUnknownOption() ->
                    messages.text(
                            "cli.usage.no-command", unmatched.getUnmatched().getFirst(), commands);
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
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    /** Says what is expected in place of a value that is none of its type. */
    private static String wrongValue(Messages messages, ArgSpec argument, String value) {
        Class<?> type = argument.auxiliaryTypes()[0];
        String expected =
                type.isEnum()
                        ? Arrays.toString(type.getEnumConstants()).toLowerCase(Locale.ROOT)
                        : messages.text(
                                switch (type.getSimpleName()) {
                                    case "LocalDate" -> "cli.usage.date";
                                    case "Path" -> "cli.usage.path";
                                    default -> "cli.usage.number";
                                });
        return messages.text("cli.usage.value", name(argument), value, expected);
    }
}
