package rubezh.ui.seizure.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The field with the focus, and whether its text is being typed: what is wrong with it is told when
 * the focus leaves it, because it may become right with the next letter.
 */
public final class FocusedField {
    private final List<Consumer<String>> listeners = new ArrayList<>();
    private final List<Runnable> endListeners = new ArrayList<>();
    private final Runnable onMoved;
    private @Nullable String pointer;
    private @Nullable String typed;

    /**
     * @param onMoved runs when another field gets the focus
     */
    FocusedField(Runnable onMoved) {
        this.onMoved = onMoved;
    }

    /** Adds a listener for the pointer of the field that got the focus. */
    public void onFocus(Consumer<String> listener) {
        listeners.add(listener);
    }

    /** Adds a listener for the end of typing in a field. */
    public void onTypingEnded(Runnable listener) {
        endListeners.add(listener);
    }

    /** Returns the pointer of the field being typed in, null if there is none. */
    public @Nullable String typed() {
        return typed;
    }

    /** Handles the focus; the same field gets it again when the window does. */
    public void moveTo(String next) {
        if (!next.equals(pointer)) {
            endTyping();
            onMoved.run();
        }
        pointer = next;
        listeners.forEach(listener -> listener.accept(next));
    }

    /** Handles a change of a field, which is typing if it has the focus. */
    void changed(String changed) {
        if (changed.equals(pointer)) {
            typed = changed;
        }
    }

    /** Handles that a field lost the focus. */
    public void left(String left) {
        if (left.equals(typed)) {
            endTyping();
        }
    }

    /** Ends the typing, so that problems of the field are told. */
    public void endTyping() {
        if (typed != null) {
            typed = null;
            endListeners.forEach(Runnable::run);
        }
    }
}
