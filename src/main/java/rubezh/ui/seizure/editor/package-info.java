/**
 * Editor of one record without its views: view model, autosave, workflows, and the interfaces for
 * views and extensions.
 *
 * @see rubezh.ui.seizure.editor.view.EditorView
 */
@NullMarked
package rubezh.ui.seizure.editor;

import org.jspecify.annotations.NullMarked;
