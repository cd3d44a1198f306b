package rubezh.ui.kit.form;

import java.util.function.Consumer;

/**
 * Hosts an editor that lies in no form, say in a dialog: every value read is passed on, and Enter
 * goes to the next control by the usual traversal.
 */
public final class LoneHost implements FieldEditor.Host {
    private final Consumer<Object> chosen;

    /**
     * @param chosen takes each value that was read; an empty field has none
     */
    public LoneHost(Consumer<Object> chosen) {
        this.chosen = chosen;
    }

    @Override
    public void changed(FieldEditor editor) {
        if (editor.entry() instanceof Entry.Read(Object value) && value != null) {
            chosen.accept(value);
        }
    }
}
