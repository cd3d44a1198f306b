package rubezh.ui.kit.form;

import rubezh.ui.kit.Kit;

/**
 * A number, an amount or a date: text with a strict reader.
 *
 * @param <T> type of the values
 */
final class TypedText<T> extends TextBase {
    private final Class<T> type;
    private final Format<T> format;

    TypedText(Kit kit, Class<T> type, Format<T> format) {
        super(kit);
        this.type = type;
        this.format = format;
    }

    @Override
    Entry read(String text) {
        return format.read(text, kit.words().language().get());
    }

    @Override
    String write(Object value) {
        return format.write(type.cast(value), kit.words().language().get());
    }

    @Override
    public String echo() {
        return entry() instanceof Entry.Read(Object value) && value != null
                ? format.echo(type.cast(value), kit.words().language().get())
                : "";
    }
}
