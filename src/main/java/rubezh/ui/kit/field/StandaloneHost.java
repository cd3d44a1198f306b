package rubezh.ui.kit.field;

import java.util.function.Consumer;
import rubezh.ui.kit.value.FieldEntry;

/**
 * Hosts an editor that lies in no form, say in a dialog: every value read is passed on, and Enter
 * goes to the next control by the usual traversal.
 */
public final class StandaloneHost implements FieldEditor.Host {
    private final Consumer<Object> chosen;

    /**
     * @param chosen takes each value that was read; an empty field has none
     */
    public StandaloneHost(Consumer<Object> chosen) {
        this.chosen = chosen;
    }

    @Override
    public void changed(FieldEditor editor) {
        if (editor.entry() instanceof FieldEntry.Valid(Object value) && value != null) {
            chosen.accept(value);
        }
    }
}
