package rubezh.cli;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import rubezh.text.Language;
import rubezh.text.Messages;

/** Commands that the manual, the documents and the messages show are commands of the program. */
class DocumentedCommandsTest {
    private static final Pattern SHOWN =
            Pattern.compile("`rubezh ([a-z-][^`]*)`|(?m)^ *rubezh ([a-z-].*)$");
    private static final Pattern NAMED = Pattern.compile("\\brubezh ([a-z][a-z-]*)");
    private static final Messages ENGLISH = Messages.in(Language.EN);

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "i18n/manual", "src/docs/how-to", "src/docs/tests.md"})
    void whatIsShownIsUnderstood(String place) throws IOException {
        var wrong = new ArrayList<String>();
        for (Path page : pages(Path.of(place))) {
            for (MatchResult shown : SHOWN.matcher(Files.readString(page)).results().toList()) {
                String line = shown.group(1) == null ? shown.group(2) : shown.group(1);
                problem(line).ifPresent(what -> wrong.add(page + ": " + line + ": " + what));
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static List<Path> pages(Path place) throws IOException {
        try (Stream<Path> files = Files.walk(place)) {
            return files.filter(file -> file.toString().endsWith(".md")).toList();
        }
    }

    /** Words that stand for something may be missing or of no value; others must be known. */
    private static Optional<String> problem(String shown) {
        String[] words = CommandTree.arguments("rubezh " + shown.replace(" …", ""));
        CommandLine line = CommandTree.line(ENGLISH, words);
        try {
            var _ = line.parseArgs(CommandTable.withVerb(line, words));
        } catch (UnmatchedArgumentException unknown) {
            return Optional.of(String.valueOf(unknown.getMessage()));
        } catch (ParameterException placeholder) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    @ParameterizedTest
    @EnumSource
    void messagesNameCommandsThatThereAre(Language language) {
        Messages messages = Messages.in(language);
        Set<String> commands = CommandTree.line(ENGLISH).getSubcommands().keySet();
        var unknown = new TreeSet<String>();
        for (String key : messages.keys("")) {
            NAMED.matcher(messages.text(key))
                    .results()
                    .map(named -> named.group(1))
                    .filter(name -> !commands.contains(name))
                    .forEach(name -> unknown.add(key + ": " + name));
        }
        assertThat(unknown).isEmpty();
    }

    @Test
    void aLineThatIsNoCommandIsFound() {
        assertThat(problem("officer fly bekov")).isPresent();
        assertThat(problem("list --colour red")).isPresent();
        assertThat(problem("list --from D -o FILE")).isEmpty();
    }
}
