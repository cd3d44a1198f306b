package rubezh.ui.seizure.editor.view;

import java.util.List;
import javafx.scene.Scene;
import rubezh.ui.kit.UiContext;

/**
 * Builds and drops a hidden editor, so that the first real one opens fast with all classes loaded.
 * It works step by step to let key events through.
 */
public final class EditorPreloader {
    private final UiContext ui;
    private final EditorView view;

    public EditorPreloader(UiContext ui, EditorView view) {
        this.ui = ui;
        this.view = view;
    }

    public void start() {
        ui.worker()
                .inTurns(List.of(this::applyStyles, view::warmUp, view::stop, view.model()::close));
    }

    private void applyStyles() {
        var scene = new Scene(view.root(), 1366, 768);
        ui.display().applyOnce(scene);
        view.root().applyCss();
        view.root().layout();
    }
}
