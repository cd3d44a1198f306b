package rubezh.ui.kit.scan;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import rubezh.ui.kit.work.BackgroundWorker;

/** What the first characters of a burst left in fields before it was known for one. */
final class FieldSnapshots {
    /** A field as it was. */
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

    FieldSnapshots(Scene scene, BackgroundWorker backgroundWorker) {
        this.scene = scene;
        this.worker = backgroundWorker;
    }

    /** Remembers the field that gets the next character. */
    void capture(TextInputControl control) {
        if (fields.stream().noneMatch(field -> field.control == control)) {
            String text = control.getText() == null ? "" : control.getText();
            fields.add(new Field(control, text, control.getAnchor(), control.getCaretPosition()));
        }
    }

    /**
     * Brings back texts, focus and selection, and closes lists: one that was open may have followed
     * the characters.
     */
    void restore() {
        fields.reversed().forEach(Field::restore);
        if (!fields.isEmpty() && scene.getFocusOwner() != fields.getFirst().control) {
            Field first = fields.getFirst();
            first.control.requestFocus();
            // A field selects all of itself a moment after it got the focus.
            worker.onUi(first::select);
        }
        openLists().forEach(PopupWindow::hide);
        clear();
    }

    void clear() {
        fields.clear();
    }

    /** Returns the lists and menus that stand over the windows. */
    static List<PopupWindow> openLists() {
        var open = new ArrayList<PopupWindow>();
        for (Window window : Window.getWindows()) {
            if (window instanceof PopupWindow list && !(window instanceof Tooltip)) {
                open.add(list);
            }
        }
        return open;
    }
}
