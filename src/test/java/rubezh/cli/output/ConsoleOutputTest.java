package rubezh.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import rubezh.text.Language;
import rubezh.text.Messages;

/** Output to the terminal. */
class ConsoleOutputTest {
    private static final String HOSTILE = "\u001B[2J\u0000Иванов\u202E\u009B1m";
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream stream = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    private final ConsoleOutput output =
            new ConsoleOutput(stream, stream, Messages.in(Language.EN), false);

    @Test
    void invisibleCharactersArePrintedAsMarks() {
        output.printLine(HOSTILE + "\n\tx");
        output.printMessage("cli.import.outcome", HOSTILE, 1);
        assertThat(bytes.toString(StandardCharsets.UTF_8))
                .contains("␛[2J␀Иванов⟨U+202E⟩⟨U+009B⟩1m\n\tx")
                .doesNotContain("\u001B", "\u0000", "\u202E", "\u009B");
    }

    @Test
    void aCellOfATableIsOneLine() {
        var table = new TextTable(List.of("a", "b"), List.of(false, false));
        table.row(List.of("A\nB\u001B[1m", "c"));
        assertThat(table.lines()).containsExactly("a        b", "A␊B␛[1m  c");
    }
}
