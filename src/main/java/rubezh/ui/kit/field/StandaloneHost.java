package rubezh.ui.kit.field;

import java.util.function.Consumer;
import rubezh.ui.kit.value.FieldEntry;

/**
 * Host of an editor outside a form, such as in a dialog. It passes on every value; Enter moves to
 * the next control.
 *
 * @param onValue receives each valid value; not called for an empty field
 */
public record StandaloneHost(Consumer<Object> onValue) implements FieldEditor.Host {
    @Override
    public void changed(FieldEditor editor) {
        if (editor.entry() instanceof FieldEntry.Valid(Object value) && value != null) {
            onValue.accept(value);
        }
    }
}
