package rubezh.cli;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import rubezh.text.Fault;
import rubezh.text.Language;
import rubezh.text.Messages;

/** The manual page for Linux names every command, verb and option, as their help does. */
class ManualPageTest {
    private static final Path PAGE = Path.of("packaging/linux/rubezh.1");
    private static final String FROM = ".SH OPTIONS\n";
    private static final String TO = ".SH ENVIRONMENT\n";
    private static final Messages ENGLISH = Messages.in(Language.EN);

    /** Where they differ, the page as it must be is written into the folder of the build. */
    @Test
    void thePageSaysWhatTheCommandsSay() throws IOException {
        String page = Files.readString(PAGE);
        String expected =
                page.substring(0, page.indexOf(FROM))
                        + FROM
                        + CommandTree.commands(Language.EN).stream()
                                .map(ManualPageTest::section)
                                .collect(Collectors.joining())
                        + page.substring(page.indexOf(TO));
        Files.writeString(Path.of("target/rubezh.1"), expected);
        assertThat(page).as("copy target/rubezh.1 to " + PAGE).isEqualTo(expected);
    }

    private static String section(CommandSpec command) {
        boolean first = command.parent() == null;
        String name = command.qualifiedName(" ");
        String header = ENGLISH.text("cli." + command.qualifiedName(".") + ".usage.header");
        String title =
                Stream.concat(
                                Stream.of(name),
                                command.positionalParameters().stream().map(ArgSpec::paramLabel))
                        .collect(Collectors.joining(" "));
        String all =
                Stream.concat(
                                command.positionalParameters().stream(),
                                command.options().stream().filter(one -> !one.inherited()))
                        .map(one -> entry(command, one))
                        .collect(Collectors.joining());
        return first
                ? all + ".SH COMMANDS\n"
                : ".SS " + escaped(title) + "\n" + escaped(header) + "\n" + all;
    }

    private static String entry(CommandSpec command, ArgSpec argument) {
        String name =
                argument instanceof OptionSpec option
                        ? String.join(", ", option.names())
                                + (option.arity().max() > 0 ? " " + option.paramLabel() : "")
                        : argument.paramLabel();
        return ".TP\n.B "
                + escaped(name)
                + "\n"
                + escaped(ENGLISH.text(HelpTexts.key(command, argument, ENGLISH)))
                + "\n";
    }

    /** A hyphen that is typed, and a line that begins like an instruction, are escaped. */
    private static String escaped(String text) {
        String plain = text.replace("\\", "\\e").replace("-", "\\-");
        return plain.startsWith(".") || plain.startsWith("'") ? "\\&" + plain : plain;
    }

    @Test
    void theExitCodesAreThoseOfTheHelp() throws IOException {
        List<String> lines =
                Files.readString(PAGE).lines().filter(line -> line.matches("\\d+\t.*")).toList();
        assertThat(lines)
                .containsExactlyElementsOf(
                        Arrays.stream(Fault.Exit.values())
                                .map(exit -> exit.status() + "\t" + exitText(exit.status()))
                                .toList());
    }

    private static String exitText(int status) {
        return escaped(ENGLISH.text("cli.exit." + status));
    }
}
