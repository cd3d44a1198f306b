package rubezh.ui.seizure.editor.view;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import javafx.scene.Scene;
import rubezh.ui.kit.UiContext;

/**
 * Makes an editor nobody sees and drops it: code that runs for the first time is slow, and the
 * first case of a shift is the one with a passenger waiting. Step by step, so that keys are heard
 * in between.
 */
public final class EditorPreloader {
    private final UiContext ui;
    private final EditorView view;
    private final Queue<Runnable> steps;

    public EditorPreloader(UiContext ui, EditorView view) {
        this.ui = ui;
        this.view = view;
        this.steps =
                new ArrayDeque<>(
                        List.of(this::applyStyles, view::warmUp, view::stop, view.model()::close));
    }

    public void next() {
        Runnable step = steps.poll();
        if (step != null) {
            step.run();
            ui.worker().onUi(this::next);
        }
    }

    private void applyStyles() {
        var unseen = new Scene(view.root(), 1366, 768);
        ui.display().applyOnce(unseen);
        view.root().applyCss();
        view.root().layout();
    }
}
