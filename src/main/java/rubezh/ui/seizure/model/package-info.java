/**
 * The edited record without controls: fields, sections, undo steps and the initial input of an
 * editor.
 */
@NullMarked
package rubezh.ui.seizure.model;

import org.jspecify.annotations.NullMarked;
