package rubezh.ui.kit.field;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.rules.Severity;
import rubezh.ui.kit.value.FieldEntry;

/**
 * Editor of one field. It shows the value of the model, notifies its {@link Host} of every change
 * and keeps invalid text.
 *
 * <pre>{@code
 * FieldEditor editor = editors.of(field);
 * editor.setHost(source -> model.enter(pointer, source.entry()));
 * editor.show(model.value(pointer));
 * }</pre>
 *
 * @see FieldEditorFactory
 */
public interface FieldEditor {
    /** Listener of an editor: the form or grid that contains it. */
    interface Host {
        /** Host that ignores all notifications. */
        Host NONE =
                new Host() {
                    @Override
                    public void changed(FieldEditor editor) {}

                    @Override
                    public void move(FieldEditor editor, boolean forward) {}
                };

        /** Called after the user changed the content, see {@link FieldEditor#entry}. */
        void changed(FieldEditor editor);

        /** Called when the editor gained the focus. */
        default void entered(FieldEditor editor) {}

        /** Called when the editor lost the focus. */
        default void left(FieldEditor editor) {}

        /**
         * Called on Enter (forward) and Shift+Enter (back). The default traverses from the focus
         * owner, because the node of the editor may be a frame around it.
         */
        default void move(FieldEditor editor, boolean forward) {
            Node owner = editor.node().getScene().getFocusOwner();
            (owner == null ? editor.node() : owner)
                    .requestFocusTraversal(
                            forward ? TraversalDirection.NEXT : TraversalDirection.PREVIOUS);
        }
    }

    Node node();

    /** Sets the host; call once. */
    void setHost(Host host);

    /**
     * Sets what receives the selected text when it is copied or cut, instead of the clipboard of
     * the system; call once. Chips have no text to copy.
     */
    default void setCopier(Consumer<String> copier) {}

    /** Shows a value; does nothing if the editor has it already, so that typed text stays. */
    void show(@Nullable Object value);

    /**
     * Shows the text of a {@link FieldEntry.Invalid} where it was typed; does nothing if the editor
     * has it already. An editor for any text has no invalid text.
     */
    default void showUnreadable(String text) {}

    FieldEntry entry();

    /** Shows the reason of an absence while the field is empty; an empty text for none. */
    default void showAbsence(String reason) {}

    void focus();

    /** Marks the editor by the most severe problem, or null for none. */
    void mark(@Nullable Severity severity);

    void setAccessibleName(String label);

    /** Sets what a screen reader says after name and value: the message below the field. */
    default void setAccessibleHelp(String message) {}

    /** Returns the value in another notation, shown below the field; empty if there is none. */
    default String summary() {
        return "";
    }

    /** Opens the list of choices below the field, if the editor has one. */
    default void openChoice() {}

    /** Returns whether a list is open below the field, which then handles arrows, Enter and Esc. */
    default boolean isChoosing() {
        return false;
    }

    default boolean isBlank() {
        return entry() instanceof FieldEntry.Valid valid && valid.value() == null;
    }
}
