package rubezh.ui.kit.field;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Receiver of text copied from a field: the clipboard of the system, until another is set. */
final class FieldCopier {
    private @Nullable Consumer<String> receiver;

    void set(Consumer<String> newReceiver) {
        receiver = newReceiver;
    }

    /**
     * Copies the selected text.
     *
     * @param toSystem what the control does by itself
     */
    void copy(String selected, Runnable toSystem) {
        if (receiver == null) {
            toSystem.run();
        } else if (!selected.isEmpty()) {
            receiver.accept(selected);
        }
    }
}
