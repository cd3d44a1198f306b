/** The window of the editor: header, sections, form, side panel, notices and history. */
@NullMarked
package rubezh.ui.seizure.editor.view;

import org.jspecify.annotations.NullMarked;
