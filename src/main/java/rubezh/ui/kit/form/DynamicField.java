package rubezh.ui.kit.form;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.text.Messages;
import rubezh.ui.kit.field.FieldEditor;
import rubezh.ui.kit.value.FieldEntry;

/**
 * Field declared by a code list instead of the shape of the record: label above, control and
 * message below. It accepts any text; the rules validate it.
 */
public final class DynamicField extends LabeledField {
    private final Consumer<@Nullable String> onChanged;

    /**
     * @param pointer pointer reported while the field has the focus
     * @param label returns the label
     * @param onChanged receives each text, null for an empty field
     */
    public DynamicField(
            Form form,
            String pointer,
            FieldEditor editor,
            Function<Messages, String> label,
            Consumer<@Nullable String> onChanged) {
        super(form, pointer, editor);
        this.onChanged = onChanged;
        labelBox.getStyleClass().add("field-label-above");
        attachEditor(label);
    }

    /** Shows a value; invalid text being typed stays. */
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
        onChanged.accept(
                switch (editor.entry()) {
                    case FieldEntry.Valid(@Nullable Object value) ->
                            value == null ? null : value.toString();
                    case FieldEntry.Absent absent -> absent.notation();
                    case FieldEntry.Invalid invalid -> invalid.text();
                });
    }
}
