package rubezh.ui.kit.field;

import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.rules.Severity;
import rubezh.text.BlankCharacters;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.value.FieldEntry;

/**
 * What all one-line fields share: everything is selected when the focus comes, Enter goes on and
 * Shift+Enter back, Shift+F4 clears, Esc brings back what was there when the focus came.
 */
abstract class TextFieldBase implements FieldEditor {
    final UiContext ui;
    final TextField field = new TextField();
    private @Nullable Host host;
    private String before = "";
    private boolean silent;

    TextFieldBase(UiContext ui) {
        this.ui = ui;
        field.textProperty().addListener((_, _, _) -> onReformatted());
        field.focusedProperty().addListener((_, _, focused) -> onFocusChanged(focused));
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::onKeyPressed);
        ui.texts().language().addListener(new WeakLanguageListener(this));
    }

    /** Reads the text; it is not blank. */
    abstract FieldEntry parse(String text);

    /** Writes a value in the language of the moment. */
    abstract String format(Object value);

    @Override
    public Node node() {
        return field;
    }

    @Override
    public void setHost(Host given) {
        host = given;
    }

    @Override
    public FieldEntry entry() {
        return entryOf(field.getText());
    }

    private FieldEntry entryOf(String typed) {
        String text = BlankCharacters.strip(typed);
        if (FieldEntry.Absent.isAbsenceMark(text) && !isValue(text)) {
            return FieldEntry.Absent.of(text);
        }
        return text.isEmpty() ? new FieldEntry.Valid(null) : parse(text);
    }

    /** Says whether a text that would mean "no value" is a value here. */
    boolean isValue(String text) {
        return false;
    }

    @Override
    public void showAbsence(String words) {
        field.setPromptText(words);
    }

    @Override
    public void show(@Nullable Object value) {
        if (field.isFocused() && entry() instanceof FieldEntry.Absent) {
            return;
        }
        boolean same =
                entry() instanceof FieldEntry.Valid(Object held) && Objects.equals(held, value);
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

    /** Sets the text without telling the host. */
    final void setText(String text) {
        silent = true;
        field.setText(text);
        silent = false;
        if (!field.isFocused()) {
            before = text;
        }
    }

    /** Returns the text; a value is written in full, as a short form means another one later. */
    final String fullText() {
        return entry() instanceof FieldEntry.Valid(Object value) && value != null
                ? format(value)
                : field.getText().strip();
    }

    /** Writes the value anew in another language; text being typed or unread stays. */
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

    private void onReformatted() {
        if (!silent) {
            onTyped();
        }
    }

    /** A person changed the text. */
    void onTyped() {
        notifyChanged();
    }

    final void notifyChanged() {
        if (host != null) {
            host.changed(this);
        }
    }

    final void notifyMove(boolean forward) {
        if (host != null) {
            host.move(this, forward);
        }
    }

    void onFocusChanged(boolean now) {
        if (now) {
            before = field.getText();
        } else {
            reformat();
        }
        if (host != null) {
            if (now) {
                host.entered(this);
            } else {
                host.left(this);
            }
        }
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
        } else if (event.getCode() == KeyCode.ESCAPE && !field.getText().equals(before)) {
            event.consume();
            field.setText(before);
            field.selectAll();
        }
    }

    @Override
    public void focus() {
        field.requestFocus();
    }

    @Override
    public void mark(@Nullable Severity severity) {
        field.getStyleClass().removeAll("invalid", "questioned");
        if (severity == Severity.STOP) {
            field.getStyleClass().add("invalid");
        } else if (severity == Severity.QUESTION) {
            field.getStyleClass().add("questioned");
        }
    }

    @Override
    public void setAccessibleName(String label) {
        field.setAccessibleText(label);
    }
}
