package rubezh.ui.kit.field;

import org.jspecify.annotations.Nullable;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.value.FieldEntry;
import rubezh.ui.kit.value.ValueFormat;

/** Field for a value with a strict format: a number, an amount, coordinates. */
final class FormattedTextField<T> extends TextFieldBase {
    private final Class<T> type;
    private final ValueFormat<T> format;
    private @Nullable T formatted;
    private String formattedText = "";

    FormattedTextField(UiContext ui, Class<T> type, ValueFormat<T> format) {
        super(ui);
        this.type = type;
        this.format = format;
    }

    @Override
    FieldEntry parse(String text) {
        return isValue(text)
                ? new FieldEntry.Valid(formatted)
                : format.parse(text, ui.texts().language().get());
    }

    /** Returns whether the text was formatted by the field; it may have no typed notation. */
    @Override
    boolean isValue(String text) {
        return formatted != null && text.equals(formattedText);
    }

    @Override
    String format(Object value) {
        formatted = type.cast(value);
        formattedText = format.format(formatted, ui.texts().language().get());
        return formattedText;
    }

    /** Shows a value; formats it again, because a reference to a line changes with the order. */
    @Override
    public void show(@Nullable Object value) {
        if (value != null && !field.isFocused() && entry() instanceof FieldEntry.Valid) {
            setText(format(value));
        } else {
            super.show(value);
        }
    }

    @Override
    public String summary() {
        return entry() instanceof FieldEntry.Valid(Object value) && value != null
                ? format.summary(type.cast(value), field.getText(), ui.texts().language().get())
                : "";
    }
}
