package rubezh.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rubezh.text.Language;
import rubezh.text.Messages;
import rubezh.ui.kit.NameSearch;
import rubezh.ui.shell.CommandPalette.CommandNames;

/** What an officer calls a command finds it, in any language of the program and any layout. */
class CommandNamesTest {
    private static final List<Messages> LANGUAGES =
            Stream.of(Language.values()).map(Messages::in).toList();
    private static final List<String> COMMANDS =
            Messages.in(Language.EN).keys("").stream()
                    .filter(key -> key.startsWith("command.") && !key.endsWith(".words"))
                    .toList();

    @ParameterizedTest
    @CsvSource({
        "сводка, command.go-reports",
        "cdjlrf, command.go-reports",
        "communiqué, command.go-reports",
        "флешка, command.go-exchange",
        "удалить, command.mark-deletion",
        "столбцы, command.columns",
        "паспорт, command.read-document",
        "sign out, command.lock"
    })
    void aWordOfTheOfficerFindsTheCommand(String typed, String command) {
        assertThat(NameSearch.best(typed, COMMANDS, key -> CommandNames.of(key, LANGUAGES)))
                .first()
                .isEqualTo(command);
    }
}
