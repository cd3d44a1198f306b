package rubezh.ui.seizure.photo;

import static rubezh.ui.kit.look.Nodes.setShown;
import static rubezh.ui.kit.look.Nodes.styled;

import javafx.scene.Node;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import rubezh.ui.kit.InfoBox;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Buttons;

/**
 * Defers saving and closing until running imports have ended, with a notice over the form. If a
 * file is refused, the deferred action is dropped, so that the officer can look first.
 *
 * @see AttachmentImports
 */
final class PendingFilesGuard {
    private final UiContext ui;
    private final AttachmentImports imports;
    private final VBox root = styled(new VBox(), "notice-bar");
    private final ProgressBar bar = new ProgressBar();
    private @Nullable Runnable pendingAction;

    PendingFilesGuard(UiContext ui, AttachmentImports imports) {
        this.ui = ui;
        this.imports = imports;
        show(null);
        imports.onChange(this::onChanged);
    }

    /** Returns the notice; unmanaged while empty. */
    Node root() {
        return root;
    }

    /** Returns an action that runs at once, or when all imports have ended. */
    Runnable whenComplete(Runnable action) {
        return () -> {
            if (runOrDefer(action)) {
                action.run();
            }
        };
    }

    /** Returns whether an action may run now; if not, it is deferred. */
    private boolean runOrDefer(Runnable action) {
        boolean idle = !imports.isRunning();
        pendingAction = idle ? null : action;
        show(idle ? null : waiting());
        return idle;
    }

    /**
     * Returns whether the record may be closed now; if not, closing is deferred unless another
     * action is.
     */
    boolean mayClose(Runnable close) {
        return runOrDefer(pendingAction == null ? close : pendingAction);
    }

    /** Cancels all imports and the deferred action. */
    void stop() {
        pendingAction = null;
        show(null);
        imports.stop();
    }

    private void onChanged() {
        bar.setProgress(imports.progress());
        Runnable next = pendingAction;
        if (next != null && !imports.isRunning()) {
            pendingAction = null;
            show(imports.isComplete() ? null : missing());
            if (imports.isComplete()) {
                next.run();
            }
        }
    }

    private Node waiting() {
        bar.setProgress(imports.progress());
        InfoBox note = InfoBox.info(ui.texts(), "editor.intake.waiting");
        note.getChildren().addAll(bar, Buttons.small(ui.texts(), "kit.work.cancel", this::stop));
        return note;
    }

    private Node missing() {
        InfoBox note = InfoBox.warning(ui.texts(), "editor.intake.refused");
        note.getChildren().add(Buttons.small(ui.texts(), "photo.refused.hide", () -> show(null)));
        return note;
    }

    private void show(@Nullable Node notice) {
        root.getChildren().clear();
        if (notice != null) {
            root.getChildren().add(notice);
        }
        setShown(root, notice != null);
    }
}
