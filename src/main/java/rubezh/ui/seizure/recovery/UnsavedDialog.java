package rubezh.ui.seizure.recovery;

import rubezh.text.Fault;
import rubezh.ui.kit.FaultBox;
import rubezh.ui.kit.OverlayDialog;
import rubezh.ui.kit.UiContext;

/**
 * Tells that what was typed could not be written to the disk, where going on would lose it.
 *
 * @param fault what was in the way
 */
public record UnsavedDialog(UiContext ui, Fault fault) {
    /** Asks whether to go on all the same. */
    public void confirm(String verbKey, Runnable goOn) {
        new OverlayDialog(ui, "unsaved.title")
                .body(new FaultBox(ui.texts(), fault))
                .danger(verbKey, goOn)
                .cancel("unsaved.stay", () -> {})
                .show();
    }

    /** Asks whether to try again, which {@code Esc} does too, or to go on without it. */
    public void askRetry(Runnable again, Runnable lose) {
        new OverlayDialog(ui, "unsaved.title")
                .body(new FaultBox(ui.texts(), fault))
                .danger("unsaved.continue", lose)
                .cancel("unsaved.retry", again)
                .show();
    }

    /** Tells it where nothing could be asked: an unattended window is locked in any case. */
    public void showMessage() {
        new OverlayDialog(ui, "unsaved.locked")
                .body(new FaultBox(ui.texts(), fault))
                .message("unsaved.kept-in-memory")
                .cancel("editor.compare.close", () -> {})
                .show();
    }
}
