package rubezh.ui.seizure.photo;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import rubezh.ui.kit.InfoBox;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Buttons;

/**
 * Puts off what ends the writing of a record until the files on their way into it have arrived, and
 * says so over the form. If one does not arrive, nothing is done: the person looks first.
 */
final class PendingFilesGuard {
    private final UiContext ui;
    private final AttachmentImports intakes;
    private final VBox root = new VBox();
    private final ProgressBar bar = new ProgressBar();
    private @Nullable Runnable pendingAction;

    PendingFilesGuard(UiContext ui, AttachmentImports intakes) {
        this.ui = ui;
        this.intakes = intakes;
        root.getStyleClass().add("notice-bar");
        show(null);
        intakes.onChange(this::changed);
    }

    /** Returns the sentence; takes no room while there is none. */
    Node root() {
        return root;
    }

    /** Returns an action that is done at once, or when all files are in. */
    Runnable whenComplete(Runnable asked) {
        return () -> {
            if (runOrDefer(asked)) {
                asked.run();
            }
        };
    }

    /** Says whether something may be done now; if not, it is done when all files are in. */
    private boolean runOrDefer(Runnable asked) {
        boolean free = !intakes.isRunning();
        pendingAction = free ? null : asked;
        show(free ? null : waiting());
        return free;
    }

    /**
     * Says whether the record may be closed now; if not, it is closed when all files are in, unless
     * something else was asked for before.
     */
    boolean mayClose(Runnable close) {
        return runOrDefer(pendingAction == null ? close : pendingAction);
    }

    /** Gives up what is on its way, and what was to follow. */
    void stop() {
        pendingAction = null;
        show(null);
        intakes.stop();
    }

    private void changed() {
        bar.setProgress(intakes.progress());
        Runnable next = pendingAction;
        if (next != null && !intakes.isRunning()) {
            pendingAction = null;
            show(intakes.isComplete() ? null : missing());
            if (intakes.isComplete()) {
                next.run();
            }
        }
    }

    private Node waiting() {
        bar.setProgress(intakes.progress());
        InfoBox note = InfoBox.info(ui.texts(), "editor.intake.waiting");
        note.getChildren().addAll(bar, verb("kit.work.cancel", this::stop));
        return note;
    }

    private Node missing() {
        InfoBox note = InfoBox.warning(ui.texts(), "editor.intake.refused");
        note.getChildren().add(verb("photo.refused.hide", () -> show(null)));
        return note;
    }

    private Button verb(String key, Runnable action) {
        return Buttons.styled(Buttons.action(ui.texts(), key, action), "small");
    }

    private void show(@Nullable Node told) {
        root.getChildren().clear();
        if (told != null) {
            root.getChildren().add(told);
        }
        root.setManaged(told != null);
        root.setVisible(told != null);
    }
}
