package rubezh.ui.kit.field;

import java.util.function.Consumer;
import rubezh.ui.kit.value.FieldEntry;

/**
 * Host of an editor outside a form, such as in a dialog. It passes on every value; Enter moves to
 * the next control.
 */
public final class StandaloneHost implements FieldEditor.Host {
    private final Consumer<Object> onValue;

    /**
     * @param onValue receives each valid value; not called for an empty field
     */
    public StandaloneHost(Consumer<Object> onValue) {
        this.onValue = onValue;
    }

    @Override
    public void changed(FieldEditor editor) {
        if (editor.entry() instanceof FieldEntry.Valid(Object value) && value != null) {
            onValue.accept(value);
        }
    }
}
