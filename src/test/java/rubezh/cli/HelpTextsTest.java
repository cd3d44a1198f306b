package rubezh.cli;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import rubezh.app.CliResult;
import rubezh.text.Fault;
import rubezh.text.Language;
import rubezh.text.Messages;

/** The help of every command: complete in both languages, and all that it prints works. */
class HelpTextsTest {
    private static final String FAMILY = "cli.rubezh.";
    private static final Messages ENGLISH = Messages.in(Language.EN);

    @Test
    void everyCommandOptionAndParameterIsDescribed() {
        assertThat(described().filter(key -> !ENGLISH.has(key))).isEmpty();
    }

    @Test
    void everyTextBelongsToACommandOptionOrParameter() {
        Set<String> expected = new TreeSet<>(described().toList());
        for (CommandSpec command : CommandTree.commands(Language.EN)) {
            String name = "cli." + command.qualifiedName(".");
            expected.add(name + ".usage.description");
            Stream.of(Fault.Exit.values())
                    .forEach(exit -> expected.add(name + ".exit." + exit.status()));
        }
        assertThat(ENGLISH.keys("").stream().filter(key -> key.startsWith(FAMILY)))
                .filteredOn(key -> !expected.contains(key))
                .isEmpty();
    }

    /** Returns the keys of all that must have a text. */
    private static Stream<String> described() {
        return CommandTree.commands(Language.EN).stream()
                .flatMap(command ->
                        Stream.concat(
                                Stream.of("cli." + command.qualifiedName(".") + ".usage.header"),
                                command.args().stream()
                                        .map(one -> HelpTexts.key(command, one, ENGLISH))));
    }

    @ParameterizedTest
    @EnumSource
    void everyHelpFitsATerminalAndLeavesExamplesWhole(Language language) {
        for (CommandSpec command : CommandTree.commands(language)) {
            String[] examples = command.usageMessage().footer();
            String help = command.commandLine().getUsageMessage(Help.Ansi.OFF);
            assertThat(help.lines().filter(line -> line.length() > 80)).isEmpty();
            assertThat(
                            Stream.of(examples)
                                    .filter(example -> !help.contains(example.strip() + "\n")))
                    .as("broken over two lines")
                    .isEmpty();
            assertThat(help).doesNotContain("cli.");
        }
    }

    @Test
    void everyExampleIsUnderstoodByTheCommandWhoseHelpShowsIt() {
        CommandTree.examples()
                .forEach((name, examples) -> {
                    assertThat(examples).as(name).isNotEmpty();
                    for (String example : examples) {
                        assertThat(CommandTree.nameOf(CommandTree.arguments(example)))
                                .as(example)
                                .isEqualTo(name);
                    }
                });
    }

    @Test
    void everyChoiceThatAHelpPrintsIsOneAndTheOthersAreNone() {
        for (CommandSpec command : CommandTree.commands(Language.EN)) {
            for (ArgSpec argument : command.args()) {
                if (argument.auxiliaryTypes()[0].isEnum() && argument.paramLabel().contains("|")) {
                    var accepted = new ArrayList<String>();
                    argument.completionCandidates()
                            .forEach(one -> accepted.add(one.toLowerCase(Locale.ROOT)));
                    assertThat(argument.paramLabel().split("\\|"))
                            .as(command.qualifiedName(" ") + " " + argument)
                            .containsExactlyInAnyOrderElementsOf(accepted);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"schema", "completion"})
    void everyChoiceOfACommandThatNeedsNoRegisterRuns(String name) {
        CommandSpec command = made(CommandTree.line(ENGLISH, name), name).getCommandSpec();
        for (String choice : command.positionalParameters().getFirst().paramLabel().split("\\|")) {
            CliResult result = run(name, choice);
            assertThat(result.status()).as(choice + result.err()).isZero();
            assertThat(result.out()).isNotEmpty();
        }
    }

    private static CommandLine made(CommandLine line, String name) {
        return Objects.requireNonNull(line.getSubcommands().get(name));
    }

    private static CliResult run(String... arguments) {
        Clock clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
        return CliResult.of(CommandTree.unusedStations(), Map.of(), clock, arguments);
    }

    @ParameterizedTest
    @CsvSource({
        "audit,                               audit list",
        "audit --who verify,                  audit list",
        "audit --mark x verify,               audit verify",
        "--user officer officer,              officer list",
        "officer --user officer --name A add bekov, officer add",
        "review --reason later return X,      review return",
        "report --list --format json,         report list",
        "report --number 1 -o again.pdf,      report again",
        "report -o daily.pdf,                 report daily",
        "station --json,                      station show",
        "views --format json,                 views list"
    })
    void theVerbMayStandBehindOptionsOrBeLeftOut(String typed, String command) {
        assertThat(CommandTree.nameOf(typed.split(" "))).isEqualTo(command);
    }

    @Test
    void aWordThatIsNoVerbNamesThoseThereAre() {
        assertThat(run("rules", "lift", "DET-003").err())
                .contains("no command “lift” here", "list, raise, reset", "rubezh rules --help");
        assertThat(run("verify").err()).contains("Missing: backup|bundle|database|extract|report");
        assertThat(run("rules").status()).as("fails on opening").isEqualTo(1);
    }

    @Test
    void helpIsPrintedForTheWordsOfACommandToo() {
        String asked = run("help", "officer", "add").out();
        assertThat(asked)
                .contains("Usage: rubezh officer add")
                .isEqualTo(run("officer", "add", "--help").out());
        assertThat(run("help").out()).isEqualTo(run("--help").out());
        assertThat(run("help", "officer", "fly").err()).contains("no command “fly” here");
    }

    @Test
    void aHelpHasTheOptionsOfItsOwnCommandOnly() {
        assertThat(run("officer", "add", "--help").out())
                .contains("--role", "LOGIN", "login of the officer")
                .doesNotContain("--escrow", "--code-file", "--new-password-file");
        assertThat(run("officer", "--help").out()).contains("Without COMMAND: list.");
    }

    @Test
    void aCommandThatIsNamedIsMadeAloneUnderItsOwnName() {
        Set<String> all = CommandTree.line(ENGLISH).getSubcommands().keySet();
        assertThat(all).hasSizeGreaterThan(30);
        for (String name : all) {
            var line = CommandTree.line(ENGLISH, "--user", "officer", "--json", name, "list");
            if (!Set.of("help", "completion").contains(name)) {
                assertThat(line.getSubcommands().keySet()).containsExactly(name);
            }
            assertThat(made(line, name).getCommandSpec().userObject().getClass())
                    .hasAnnotation(CommandLine.Command.class);
            assertThat(made(line, name).getCommandName()).isEqualTo(name);
        }
        assertThat(verbs("officer", "add", "bekov")).containsExactly("add");
        assertThat(verbs("officer")).containsExactly("list");
        assertThat(verbs("officer", "--name", "A", "add")).hasSize(11);
        assertThat(CommandTree.line(ENGLISH, "lst").getSubcommands().keySet()).isEqualTo(all);
        assertThat(CommandTree.line(ENGLISH, "--help").getSubcommands().keySet()).isEqualTo(all);
    }

    private static Set<String> verbs(String... arguments) {
        CommandLine line = CommandTree.line(ENGLISH, arguments);
        return made(line, arguments[0]).getSubcommands().keySet();
    }
}
