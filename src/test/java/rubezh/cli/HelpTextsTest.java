package rubezh.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import rubezh.cli.command.CliConfig;
import rubezh.cli.command.CliContext;
import rubezh.cli.option.HelpTexts;
import rubezh.cli.output.ConsoleOutput;
import rubezh.session.Stations;
import rubezh.text.Language;
import rubezh.text.Messages;

/** Each command and option has a description in both languages, and no description is unused. */
class HelpTextsTest {
    private static final String FAMILY = "cli.rubezh.";

    @ParameterizedTest
    @EnumSource
    void everyCommandAndOptionIsDescribed(Language language) {
        Messages messages = Messages.in(language);
        CommandLine line = line(messages);
        var silent = new ArrayList<String>();
        commands(line)
                .forEach(command -> {
                    String name = command.qualifiedName(" ");
                    if (!isFromMessages(command.usageMessage().header(), messages)) {
                        silent.add(name);
                    }
                    for (OptionSpec option : command.options()) {
                        if (!isFromMessages(option.description(), messages)) {
                            silent.add(name + " " + option.longestName());
                        }
                    }
                });
        assertThat(silent).isEmpty();
    }

    @Test
    void aCommandThatIsNamedIsMadeAloneUnderItsOwnName() {
        Messages messages = Messages.in(Language.EN);
        Set<String> all = line(messages).getSubcommands().keySet();
        assertThat(all).hasSizeGreaterThan(30);
        for (String name : all) {
            var made = line(messages, "--user", "officer", "--json", name, "list").getSubcommands();
            assertThat(made.keySet()).containsExactly(name);
            Object command = made.values().iterator().next().getCommandSpec().userObject();
            assertThat(command.getClass().getAnnotation(Command.class).name()).isEqualTo(name);
        }
        assertThat(line(messages, "lst").getSubcommands().keySet()).isEqualTo(all);
        assertThat(line(messages, "--help").getSubcommands().keySet()).isEqualTo(all);
    }

    /** Returns whether a help text is a message of the language. */
    private static boolean isFromMessages(String[] text, Messages messages) {
        return text.length == 1
                && messages.keys("").stream()
                        .filter(key -> key.startsWith(FAMILY))
                        .anyMatch(key -> messages.text(key).equals(text[0]));
    }

    @Test
    void everyTextBelongsToACommandOrOption() {
        Messages messages = Messages.in(Language.EN);
        var expected = new TreeSet<String>();
        commands(line(messages))
                .forEach(command -> {
                    String name = "cli." + command.qualifiedName(".");
                    expected.add(name + ".usage.header");
                    if (command.usageMessage().footer().length > 0) {
                        expected.add(name + ".usage.footer");
                    }
                    for (OptionSpec option : command.options()) {
                        keys(name, option, messages).forEach(expected::add);
                    }
                });
        assertThat(messages.keys("").stream().filter(key -> key.startsWith(FAMILY)))
                .allMatch(expected::contains, "belongs to a command or option");
    }

    /** The key of the command takes precedence over the shared one. */
    private static Stream<String> keys(String command, OptionSpec option, Messages messages) {
        return Stream.of(option.names())
                .map(name -> name.replaceFirst("^-+", ""))
                .map(name -> {
                    String own = command + "." + name;
                    return messages.has(own) ? own : FAMILY + "option." + name;
                });
    }

    private static Stream<CommandSpec> commands(CommandLine line) {
        return Stream.concat(
                Stream.of(line.getCommandSpec()),
                line.getSubcommands().values().stream()
                        .distinct()
                        .flatMap(HelpTextsTest::commands));
    }

    private static CommandLine line(Messages messages, String... arguments) {
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
        CommandLine line =
                RubezhCommand.line(new CliContext(config, unusedStations(), output), arguments);
        line.setResourceBundle(new HelpTexts(messages));
        return line;
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
