/** The form of a seizure, built from the shape of the record. */
@NullMarked
package rubezh.ui.seizure.editor.form;

import org.jspecify.annotations.NullMarked;
