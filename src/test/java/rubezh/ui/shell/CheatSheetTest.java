package rubezh.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Parent;
import org.junit.jupiter.api.Test;
import rubezh.fixtures.FxThread;
import rubezh.fixtures.WindowTest;
import rubezh.text.Language;
import rubezh.ui.kit.command.Command;
import rubezh.ui.kit.command.Commands;
import rubezh.ui.kit.look.Theme;

/** Columns of the overview of keys. */
@WindowTest
class CheatSheetTest {
    private static final Commands WINDOW = Commands.of(Command.of("lock", () -> {}));

    @Test
    void aScreenWithoutKeysHasNoColumn() {
        assertThat(columns(List.of(Commands.of(), WINDOW))).isEqualTo(1);
        assertThat(columns(List.of(Commands.of(Command.of("new", () -> {})), WINDOW))).isEqualTo(2);
    }

    @Test
    void keysOfFieldsAreShownWhereARecordIsEdited() {
        var editor = Commands.of(Command.of("submit", () -> {}));
        assertThat(columns(List.of(editor, WINDOW))).isEqualTo(3);
    }

    private static int columns(List<Commands> sets) {
        return FxThread.call(() -> {
            var gallery = new Gallery(Language.EN, Theme.LIGHT, 1, 1366, 768);
            new CheatSheet(gallery.ui, () -> sets).open();
            var groups = (Parent) gallery.scene.getRoot().lookup(".cheat-groups");
            return groups.getChildrenUnmodifiable().size();
        });
    }
}
