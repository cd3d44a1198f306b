package rubezh.ui.kit.field;

import org.jspecify.annotations.Nullable;
import rubezh.ui.kit.Kit;
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

    FormattedTextField(Kit kit, Class<T> type, ValueFormat<T> format) {
        super(kit);
        this.type = type;
        this.format = format;
    }

    @Override
    FieldEntry read(String text) {
        return isWord(text)
                ? new FieldEntry.Valid(written)
                : format.read(text, kit.words().language().get());
    }

    /** What the field wrote itself is the value it wrote, also where that cannot be typed. */
    @Override
    boolean isWord(String text) {
        return written != null && text.equals(writtenText);
    }

    @Override
    String write(Object value) {
        written = type.cast(value);
        writtenText = format.write(written, kit.words().language().get());
        return writtenText;
    }

    /** A value may be written in other words than before: the second line becomes the first. */
    @Override
    public void show(@Nullable Object value) {
        if (value != null && !field.isFocused() && entry() instanceof FieldEntry.Valid) {
            setText(write(value));
        } else {
            super.show(value);
        }
    }

    @Override
    public String echo() {
        return entry() instanceof FieldEntry.Valid(Object value) && value != null
                ? format.echo(type.cast(value), field.getText(), kit.words().language().get())
                : "";
    }
}
