package rubezh.ui.kit.form;

import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import rubezh.text.Messages;
import rubezh.ui.kit.field.FieldEditor;
import rubezh.ui.kit.value.FieldEntry;

/**
 * A field that the shape of the record does not declare, because a table does: label above,
 * control, and below it what is wrong. Any text is taken; the rules say whether it is right.
 */
public final class DynamicField extends LabeledField {
    private final Consumer<@Nullable String> changed;

    /**
     * @param pointer where the focus is said to be while it is here
     * @param label says what it is called
     * @param changed takes every text, null when it is emptied
     */
    public DynamicField(
            Form form,
            String pointer,
            FieldEditor editor,
            Function<Messages, String> label,
            Consumer<@Nullable String> changed) {
        super(form, pointer, editor);
        this.changed = changed;
        labelBox.getStyleClass().add("field-label-above");
        attachEditor(label);
    }

    /** Shows a value; what is being typed stays. */
    public void show(@Nullable String value) {
        boolean typing = hasFocus() && editor.entry() instanceof FieldEntry.Invalid;
        if (!typing) {
            editor.show(value);
        }
    }

    public boolean hasProblem() {
        return isMarked();
    }

    public String pointer() {
        return pointer;
    }

    public boolean hasFocus() {
        return form.ui().overlay().focusOwner(control) != control;
    }

    public void focus() {
        reveal();
    }

    @Override
    public void changed(FieldEditor source) {
        changed.accept(
                switch (editor.entry()) {
                    case FieldEntry.Valid(@Nullable Object value) ->
                            value == null ? null : value.toString();
                    case FieldEntry.Absent absent -> absent.notation();
                    case FieldEntry.Invalid invalid -> invalid.text();
                });
    }
}
