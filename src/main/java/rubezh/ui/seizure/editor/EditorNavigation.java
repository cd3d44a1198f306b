package rubezh.ui.seizure.editor;

import java.util.function.Consumer;

/**
 * Navigation from the editor.
 *
 * @param close closes the screen
 * @param onSubmitted runs when the record was submitted and its screen closed, with its number
 */
public record EditorNavigation(Runnable close, Consumer<String> onSubmitted) {}
