package rubezh.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import javafx.scene.input.KeyCodeCombination;
import org.junit.jupiter.api.Test;
import rubezh.text.Language;
import rubezh.text.Messages;
import rubezh.ui.kit.command.KeyScope;
import rubezh.ui.kit.command.Keymap;

class KeymapTest {
    @Test
    void everyCommandHasALabelInBothLanguages() {
        for (Language language : Language.values()) {
            Messages messages = Messages.in(language);
            assertThat(Keymap.all())
                    .allMatch(entry -> messages.has(entry.labelKey()), language + " label");
        }
    }

    @Test
    void noKeyHasTwoCommandsInOneScopeOrHidesOneOfTheWindow() {
        var doubles = new TreeSet<String>();
        for (KeyScope keyScope : KeyScope.values()) {
            Map<KeyCodeCombination, String> taken = new HashMap<>();
            Keymap.all().stream()
                    .filter(entry -> entry.scope() == keyScope || entry.scope() == KeyScope.GLOBAL)
                    .forEach(entry ->
                            entry.keys()
                                    .forEach(keys -> {
                                        String other = taken.put(keys, entry.id());
                                        if (other != null) {
                                            doubles.add(keys + " " + other + " " + entry.id());
                                        }
                                    }));
        }
        assertThat(doubles).isEmpty();
    }

    @Test
    void theKeyOfTheSlashOpensTheSheetInTheRussianLayoutToo() {
        assertThat(Keymap.entry("keys").hints()).containsExactly("Ctrl+/", "Ctrl+.");
    }

    @Test
    void idsAreUnique() {
        assertThat(Keymap.all()).extracting(Keymap.Entry::id).doesNotHaveDuplicates();
    }

    @Test
    void keysAreWrittenAsOnTheKeyboard() {
        assertThat(Keymap.entry("save-new").hint()).isEqualTo("Ctrl+Shift+Enter");
        assertThat(Keymap.entry("new").hints()).containsExactly("Ins", "Ctrl+N");
        assertThat(Keymap.entry("keys").hint()).isEqualTo("Ctrl+/");
        assertThat(Keymap.entry("theme-dark").hint()).isEmpty();
    }
}
