package rubezh.ui.kit.form;

import org.jspecify.annotations.Nullable;
import rubezh.ui.kit.Kit;

/**
 * A number, an amount or a date: text with a strict reader.
 *
 * @param <T> type of the values
 */
final class TypedText<T> extends TextBase {
    private final Class<T> type;
    private final Format<T> format;
    private @Nullable T written;
    private String writtenText = "";

    TypedText(Kit kit, Class<T> type, Format<T> format) {
        super(kit);
        this.type = type;
        this.format = format;
    }

    @Override
    Entry read(String text) {
        return isWord(text)
                ? new Entry.Read(written)
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
        if (value != null && !field.isFocused() && entry() instanceof Entry.Read) {
            setText(write(value));
        } else {
            super.show(value);
        }
    }

    @Override
    public String echo() {
        return entry() instanceof Entry.Read(Object value) && value != null
                ? format.echo(type.cast(value), field.getText(), kit.words().language().get())
                : "";
    }
}
