package rubezh.ui.kit.form;

import rubezh.ui.kit.Kit;

/** A line of free text. */
final class PlainText extends TextBase {
    PlainText(Kit kit) {
        super(kit);
    }

    @Override
    Entry read(String text) {
        return new Entry.Read(text);
    }

    @Override
    String write(Object value) {
        return value.toString();
    }
}
