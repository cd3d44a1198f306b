package rubezh.ui.kit.command;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;

/**
 * The keys that the document tells are those of the program, and none of the exchange is left out.
 */
class KeyDocumentTest {
    private static final Pattern ROW = Pattern.compile("^\\| `([^`]+)` \\| `([a-z-]+)` \\|.*");

    @Test
    void theDocumentTellsEveryKeyOfTheExchange() throws IOException {
        Map<String, String> told =
                Files.readAllLines(Path.of("src/docs/keys.md")).stream()
                        .map(ROW::matcher)
                        .filter(row -> row.matches())
                        .collect(Collectors.toMap(row -> row.group(2), row -> row.group(1)));
        Map<String, String> keys =
                Keymap.all().stream()
                        .filter(entry ->
                                entry.scope() == KeyScope.EXCHANGE
                                        || entry.scope() == KeyScope.IMPORT)
                        .filter(entry -> !entry.hint().isEmpty())
                        .collect(Collectors.toMap(Keymap.Entry::id, Keymap.Entry::hint));
        assertThat(new TreeMap<>(told)).isEqualTo(new TreeMap<>(keys));
    }
}
