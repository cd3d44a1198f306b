package rubezh.ui.kit.field;

import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.rules.Severity;
import rubezh.ui.kit.value.FieldEntry;

/**
 * A control for one field. It shows what the model holds, tells its {@link Host} of every change,
 * and keeps text it cannot read.
 */
public interface FieldEditor {
    /** What an editor tells to the form or grid it lies in. */
    interface Host {
        /** The person changed it; ask {@link FieldEditor#entry}. */
        void changed(FieldEditor editor);

        /** The focus came. */
        default void entered(FieldEditor editor) {}

        /** The focus went. */
        default void left(FieldEditor editor) {}

        /**
         * The person is done with it and goes on (Enter), or back (Shift+Enter): by the usual
         * traversal, from what has the focus, as the editor's node may be a frame around it.
         */
        default void move(FieldEditor editor, boolean forward) {
            Node owner = editor.node().getScene().getFocusOwner();
            (owner == null ? editor.node() : owner)
                    .requestFocusTraversal(
                            forward ? TraversalDirection.NEXT : TraversalDirection.PREVIOUS);
        }
    }

    /** Returns what is laid into the row. */
    Node node();

    /** Gives the host; once. */
    void setHost(Host host);

    /** Shows a value; does nothing if it is what the editor holds, so that typed text stays. */
    void show(@Nullable Object value);

    /**
     * Shows text that is no value, as {@link FieldEntry.Invalid} told it, where it was typed; does
     * nothing if it still stands there. A control that takes any text has none.
     */
    default void showUnreadable(String text) {}

    FieldEntry entry();

    /** Shows, while the field is empty, why it is; empty words for no reason. */
    default void showAbsence(String words) {}

    /** Sets the focus on it. */
    void focus();

    /** Frames it by the gravest problem, or null. */
    void mark(@Nullable Severity severity);

    /** Gives it the name a screen reader tells. */
    void setAccessibleName(String label);

    /** Returns another saying of the value, shown below the field; empty if there is none. */
    default String summary() {
        return "";
    }

    /** Says whether a list is open below it, to which arrows, Enter and Esc then belong. */
    default boolean isChoosing() {
        return false;
    }

    /** Says whether nothing is typed in it. */
    default boolean isBlank() {
        return entry() instanceof FieldEntry.Valid valid && valid.value() == null;
    }
}
