package rubezh.ui.seizure.editor;

import java.util.UUID;
import java.util.function.Consumer;

/**
 * Navigation from the editor.
 *
 * @param close closes the screen
 * @param createNew opens a new record
 * @param openManual opens the manual
 * @param openRecord opens a record by its id
 * @param onSubmitted runs when the record was submitted and its screen closed, with its number
 */
public record EditorNavigation(
        Runnable close,
        Runnable createNew,
        Runnable openManual,
        Consumer<UUID> openRecord,
        Consumer<String> onSubmitted) {}
