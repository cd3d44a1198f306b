package rubezh.ui.kit.field;

import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.value.FieldEntry;

/** Field for one line of free text. */
final class PlainTextField extends TextFieldBase {
    PlainTextField(UiContext ui) {
        super(ui);
    }

    @Override
    FieldEntry parse(String text) {
        return new FieldEntry.Valid(text);
    }

    @Override
    String format(Object value) {
        return value.toString();
    }
}
