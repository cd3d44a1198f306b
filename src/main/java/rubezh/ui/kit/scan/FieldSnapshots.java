package rubezh.ui.kit.scan;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import rubezh.ui.kit.work.BackgroundWorker;

/** Snapshots of the fields that got the first characters of a burst before it was detected. */
final class FieldSnapshots {
    /** State of a field before the burst. */
    private record Field(TextInputControl control, String text, int anchor, int caret) {
        void restore() {
            if (!control.getText().equals(text)) {
                control.replaceText(0, control.getLength(), text);
            }
            select();
        }

        void select() {
            if (control.getText().equals(text)) {
                control.selectRange(anchor, caret);
            }
        }
    }

    private final Scene scene;
    private final BackgroundWorker worker;
    private final List<Field> fields = new ArrayList<>();

    FieldSnapshots(Scene scene, BackgroundWorker worker) {
        this.scene = scene;
        this.worker = worker;
    }

    /** Stores the state of the field that gets the next character. */
    void capture(TextInputControl control) {
        if (fields.stream().noneMatch(field -> field.control == control)) {
            String text = control.getText() == null ? "" : control.getText();
            fields.add(new Field(control, text, control.getAnchor(), control.getCaretPosition()));
        }
    }

    /**
     * Restores texts, focus and selection, and closes popups, because an open one may show search
     * results of the characters.
     */
    void restore() {
        fields.reversed().forEach(Field::restore);
        if (!fields.isEmpty() && scene.getFocusOwner() != fields.getFirst().control) {
            Field first = fields.getFirst();
            first.control.requestFocus();
            // A field selects its text after it gained the focus.
            worker.onUi(first::select);
        }
        openPopups().forEach(PopupWindow::hide);
        clear();
    }

    void clear() {
        fields.clear();
    }

    /** Returns the open popups and menus of all windows. */
    static List<PopupWindow> openPopups() {
        var open = new ArrayList<PopupWindow>();
        for (Window window : Window.getWindows()) {
            if (window instanceof PopupWindow popup && !(window instanceof Tooltip)) {
                open.add(popup);
            }
        }
        return open;
    }
}
