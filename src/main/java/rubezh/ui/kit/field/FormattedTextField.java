package rubezh.ui.kit.field;

import org.jspecify.annotations.Nullable;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.value.FieldEntry;
import rubezh.ui.kit.value.ValueFormat;

/**
 * A number, an amount or a date: text with a strict reader.
 *
 * @param <T> type of the values
 */
final class FormattedTextField<T> extends TextFieldBase {
    private final Class<T> type;
    private final ValueFormat<T> format;
    private @Nullable T written;
    private String writtenText = "";

    FormattedTextField(UiContext ui, Class<T> type, ValueFormat<T> valueFormat) {
        super(ui);
        this.type = type;
        this.format = valueFormat;
    }

    @Override
    FieldEntry parse(String text) {
        return isValue(text)
                ? new FieldEntry.Valid(written)
                : format.parse(text, ui.texts().language().get());
    }

    /** What the field wrote itself is the value it wrote, also where that cannot be typed. */
    @Override
    boolean isValue(String text) {
        return written != null && text.equals(writtenText);
    }

    @Override
    String format(Object value) {
        written = type.cast(value);
        writtenText = format.format(written, ui.texts().language().get());
        return writtenText;
    }

    /** A value may be written in other words than before: the second line becomes the first. */
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
