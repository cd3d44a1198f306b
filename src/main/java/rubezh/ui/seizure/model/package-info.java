/**
 * The record being edited, without controls: its fields, sections, undo steps and where an editor
 * starts.
 */
@NullMarked
package rubezh.ui.seizure.model;

import org.jspecify.annotations.NullMarked;
