package rubezh.ui.kit.field;

import static rubezh.ui.kit.look.Nodes.toggleStyle;

import module java.base;

import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.rules.Severity;
import rubezh.text.BlankCharacters;
import rubezh.text.Language;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.look.Nodes;
import rubezh.ui.kit.value.FieldEntry;

/**
 * Base of all one-line fields. The focus selects the whole text; Enter moves on and Shift+Enter
 * back; Shift+F4 clears; Esc restores the text from when the field gained the focus.
 */
abstract class TextFieldBase implements FieldEditor {
    final UiContext ui;
    private final FieldCopier copier = new FieldCopier();
    final TextField field =
            new TextField() {
                /** Cut calls it too. */
                @Override
                public void copy() {
                    copier.copy(getSelectedText(), super::copy);
                }
            };
    private Host host = Host.NONE;
    private String textAtFocus = "";
    private final ChangeListener<Language> onLanguage = (_, _, _) -> reformat();
    private boolean silent;

    TextFieldBase(UiContext ui) {
        this.ui = ui;
        field.textProperty().addListener((_, _, _) -> onTextChanged());
        field.focusedProperty().addListener((_, _, focused) -> onFocusChanged(focused));
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::onKeyPressed);
        ui.texts().language().addListener(new WeakChangeListener<>(onLanguage));
    }

    /** Parses a text that is not blank. */
    abstract FieldEntry parse(String text);

    /** Formats a value in the current language. */
    abstract String format(Object value);

    @Override
    public Node node() {
        return field;
    }

    @Override
    public void setHost(Host newHost) {
        host = newHost;
    }

    @Override
    public void setCopier(Consumer<String> receiver) {
        copier.set(receiver);
    }

    @Override
    public FieldEntry entry() {
        return entryOf(field.getText());
    }

    private FieldEntry entryOf(String content) {
        String text = BlankCharacters.strip(content);
        if (FieldEntry.Absent.isAbsenceMark(text) && !isValue(text)) {
            return FieldEntry.Absent.of(text);
        }
        return text.isEmpty() ? new FieldEntry.Valid(null) : parse(text);
    }

    /** Returns whether the mark of an absence is a value in this field. */
    boolean isValue(String text) {
        return false;
    }

    @Override
    public void showAbsence(String reason) {
        field.setPromptText(reason);
    }

    @Override
    public void show(@Nullable Object value) {
        if (field.isFocused() && entry() instanceof FieldEntry.Absent) {
            return;
        }
        boolean same =
                entry() instanceof FieldEntry.Valid(Object current)
                        && Objects.equals(current, value);
        if (!same) {
            setText(value == null ? "" : format(value));
        }
    }

    @Override
    public void showUnreadable(String text) {
        if (!entryOf(text).equals(entry())) {
            setText(text);
        }
    }

    /** Sets the text without a notification of the host. */
    final void setText(String text) {
        silent = true;
        field.setText(text);
        silent = false;
        if (!field.isFocused()) {
            textAtFocus = text;
        }
    }

    /** Returns the text, a value in full: a short form is relative to the current date. */
    final String fullText() {
        return entry() instanceof FieldEntry.Valid(Object value) && value != null
                ? format(value)
                : field.getText().strip();
    }

    /** Formats the value again after a change of the language; typed or invalid text stays. */
    final void reformat() {
        if (field.isFocused()) {
            return;
        }
        if (entry() instanceof FieldEntry.Absent) {
            setText("");
        } else if (entry() instanceof FieldEntry.Valid(Object value) && value != null) {
            setText(format(value));
        }
    }

    private void onTextChanged() {
        if (!silent) {
            onTyped();
        }
    }

    /** Called after the user changed the text. */
    void onTyped() {
        notifyChanged();
    }

    final void notifyChanged() {
        host.changed(this);
    }

    final void notifyMove(boolean forward) {
        host.move(this, forward);
    }

    void onFocusChanged(boolean focused) {
        if (focused) {
            textAtFocus = field.getText();
            host.entered(this);
        } else {
            reformat();
            host.left(this);
        }
    }

    /** Returns whether a key opens the list of a field: F4 or Alt+Down. */
    static boolean opensList(KeyEvent event) {
        return event.getCode() == KeyCode.F4 && !event.isShiftDown() && !event.isControlDown()
                || event.getCode() == KeyCode.DOWN && event.isAltDown();
    }

    void onKeyPressed(KeyEvent event) {
        if (event.isControlDown() || event.isAltDown()) {
            return;
        }
        if (event.getCode() == KeyCode.ENTER) {
            event.consume();
            notifyMove(!event.isShiftDown());
        } else if (event.getCode() == KeyCode.F4 && event.isShiftDown()) {
            event.consume();
            field.clear();
        } else if (event.getCode() == KeyCode.ESCAPE && !field.getText().equals(textAtFocus)) {
            event.consume();
            field.setText(textAtFocus);
            field.selectAll();
        }
    }

    @Override
    public void focus() {
        field.requestFocus();
    }

    @Override
    public void mark(@Nullable Severity severity) {
        toggleStyle(field, "invalid", severity == Severity.STOP);
        toggleStyle(field, "questioned", severity == Severity.QUESTION);
    }

    @Override
    public void setAccessibleName(String label) {
        Nodes.setAccessibleName(field, label);
    }

    @Override
    public void setAccessibleHelp(String message) {
        field.setAccessibleHelp(message);
    }
}
