package rubezh.ui.kit.work;

import javafx.animation.PauseTransition;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.util.Duration;

/**
 * Puts parts of records on the clipboard of the system, and takes them off it after a minute,
 * unless something else lies there by then. A lock of the window empties it at once.
 */
public final class ClipboardKeeper {
    private final PauseTransition timer;
    private String copied = "";

    public ClipboardKeeper() {
        this(Duration.seconds(60));
    }

    ClipboardKeeper(Duration kept) {
        this.timer = new PauseTransition(kept);
        timer.setOnFinished(_ -> clear());
    }

    /** Copies a text that may hold names or numbers of documents. */
    public void copy(String text) {
        var content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
        copied = text;
        timer.playFromStart();
    }

    private void clear() {
        if (copied.equals(Clipboard.getSystemClipboard().getString())) {
            Clipboard.getSystemClipboard().clear();
        }
        copied = "";
    }
}
