package rubezh.ui.seizure.editor;

import java.util.UUID;
import java.util.function.Consumer;

/**
 * Where the editor leads.
 *
 * @param close closes the screen
 * @param another opens a new record
 * @param manual opens the manual
 * @param other opens a record by its id
 */
public record EditorNavigation(
        Runnable close, Runnable another, Runnable manual, Consumer<UUID> other) {}
