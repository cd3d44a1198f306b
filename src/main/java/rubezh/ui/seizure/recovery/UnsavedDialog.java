package rubezh.ui.seizure.recovery;

import rubezh.text.Fault;
import rubezh.ui.kit.FaultBox;
import rubezh.ui.kit.OverlayDialog;
import rubezh.ui.kit.UiContext;

/**
 * Dialog about drafts that could not be saved, where continuing would lose them.
 *
 * @param fault reason of the failed write
 */
public record UnsavedDialog(UiContext ui, Fault fault) {
    /** Asks whether to continue without saving. */
    public void confirm(String verbKey, Runnable onContinue) {
        new OverlayDialog(ui, "unsaved.title")
                .body(new FaultBox(ui.texts(), fault))
                .danger(verbKey, onContinue)
                .cancel("unsaved.stay", () -> {})
                .show();
    }

    /** Asks whether to retry, also by {@code Esc}, or to continue without saving. */
    public void askRetry(Runnable onRetry, Runnable onContinue) {
        new OverlayDialog(ui, "unsaved.title")
                .body(new FaultBox(ui.texts(), fault))
                .danger("unsaved.continue", onContinue)
                .cancel("unsaved.retry", onRetry)
                .show();
    }

    /** Shows the fault without a choice, after an unattended window was locked. */
    public void showMessage() {
        new OverlayDialog(ui, "unsaved.locked")
                .body(new FaultBox(ui.texts(), fault))
                .message("unsaved.kept-in-memory")
                .cancel("editor.compare.close", () -> {})
                .show();
    }
}
