package rubezh.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import rubezh.text.Language;

/** A closed editor is garbage collected: a shift opens hundreds of records. */
class EditorLeakTest extends EditorJourney {
    @Test
    void aClosedEditorIsLetGo() {
        openNewSeizure(Language.EN);
        keyboard.ctrl(KeyCode.DIGIT3).press(KeyCode.INSERT).enter("heroin").enter("1,25 kg");
        for (KeyCode section : new KeyCode[] {KeyCode.DIGIT5, KeyCode.DIGIT7, KeyCode.DIGIT9}) {
            keyboard.ctrl(section);
        }
        window.waitUntilIdle();
        var closed = new WeakReference<>(editor());
        keyboard.press(KeyCode.ESCAPE);
        WindowDriver.waitUntil(() -> window.shell.screens().size() == 1);
        // The toolkit keeps the last focus owner: another node takes its place.
        keyboard.press(KeyCode.INSERT);
        WindowDriver.waitUntil(() -> window.shell.screens().size() == 2);
        window.waitUntilIdle();
        WindowDriver.waitUntil(() -> {
            System.gc();
            return closed.get() == null;
        });
        assertThat(closed.get()).isNull();
    }

    private Node editor() {
        return WindowDriver.call(() -> window.scene.getRoot().lookup(".editor"));
    }
}
