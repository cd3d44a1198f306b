package rubezh.ui.seizure.editor.view;

import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import rubezh.ui.seizure.editor.EditorContext;
import rubezh.ui.seizure.editor.EditorViewModel;
import rubezh.ui.seizure.editor.form.FieldHelpDialog;

/**
 * Keys of the editor that come before the focused control: undo, keys of extensions, field help,
 * section numbers.
 */
final class EditorKeyHandler {
    private final EditorContext context;
    private final EditorViewModel model;
    private final ExtensionList extensions;
    private final FieldHelpDialog help;
    private final SectionNavigator sections;

    EditorKeyHandler(
            EditorContext context,
            ExtensionList extensions,
            FieldHelpDialog help,
            SectionNavigator sections) {
        this.context = context;
        this.model = context.model();
        this.extensions = extensions;
        this.help = help;
        this.sections = sections;
    }

    /** Handles undo by fields, before a text field undoes letters. */
    void onPressed(KeyEvent event) {
        if (event.isControlDown() && event.getCode() == KeyCode.Z && !event.isAltDown()) {
            event.consume();
            model.undo(!event.isShiftDown());
            return;
        }
        if (extensions.handleKey(event) || showHelp(event) || turnSection(event)) {
            event.consume();
            return;
        }
        if (event.isControlDown() && event.getCode().isDigitKey() && !event.isShiftDown()) {
            int digit = event.getCode().getChar().charAt(0) - '0';
            if (digit >= 1 && digit <= context.form().sections().size()) {
                event.consume();
                sections.goTo(digit - 1);
            }
        } else if (event.isControlDown() && event.getCode() == KeyCode.HOME) {
            event.consume();
            sections.goTo(0);
        }
    }

    /** Goes to another section, before the scroll pane scrolls; a text of several lines scrolls. */
    private boolean turnSection(KeyEvent event) {
        boolean down = event.getCode() == KeyCode.PAGE_DOWN;
        boolean page = down || event.getCode() == KeyCode.PAGE_UP;
        if (!page || event.isShiftDown() || event.isAltDown()) {
            return false;
        }
        if (event.getTarget() instanceof TextArea && !event.isControlDown()) {
            return false;
        }
        sections.step(down ? 1 : -1);
        return true;
    }

    private boolean showHelp(KeyEvent event) {
        String focus = model.focus();
        var form = context.form().node();
        boolean inField = context.ui().overlay().focusOwner(form) != form;
        if (event.getCode() != KeyCode.F1 || !inField || focus == null) {
            return false;
        }
        help.show(focus);
        return true;
    }
}
