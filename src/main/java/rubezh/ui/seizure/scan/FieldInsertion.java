package rubezh.ui.seizure.scan;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import org.jspecify.annotations.Nullable;
import rubezh.ui.kit.SuggestionCard;
import rubezh.ui.seizure.editor.EditorContext;

/**
 * The text field that had the focus when a text was captured as a scan: fast typing looks like one,
 * so what was captured can always be put where it was typed.
 *
 * @param text captured text, with line breaks as {@code \n}
 * @param field the field, null if none had the focus
 */
record FieldInsertion(String text, @Nullable TextInputControl field) {
    /** Returns the insertion into the field that has the focus, or that had it last. */
    static FieldInsertion of(EditorContext context, String text) {
        Node form = context.form().node();
        return new FieldInsertion(
                text,
                context.ui().overlay().focusOwner(form) instanceof TextInputControl control
                        ? control
                        : null);
    }

    /** Adds the action to a card, if a field had the focus. */
    SuggestionCard offerIn(SuggestionCard card) {
        return field == null ? card : card.secondary("scan.insert", this::insert);
    }

    /**
     * Inserts the text in place of the selection of the field; returns whether there is a field.
     */
    boolean insert() {
        Optional.ofNullable(field).ifPresent(this::insertInto);
        return field != null;
    }

    private void insertInto(TextInputControl target) {
        target.requestFocus();
        target.replaceSelection(text);
    }
}
