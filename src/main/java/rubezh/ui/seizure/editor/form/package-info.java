/**
 * Form of a seizure, built from the shape of the record.
 *
 * @see rubezh.ui.seizure.editor.form.FormBuilder
 */
@NullMarked
package rubezh.ui.seizure.editor.form;

import org.jspecify.annotations.NullMarked;
