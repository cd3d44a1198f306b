/**
 * Views of the editor: header, section list, form, side panel, notices and history.
 *
 * @see rubezh.ui.seizure.editor.EditorViewModel
 */
@NullMarked
package rubezh.ui.seizure.editor.view;

import org.jspecify.annotations.NullMarked;
