/**
 * What is wrong with the record being edited: rules asked after each change, answers given to
 * questions, required fields, and the panel that lists it.
 */
@NullMarked
package rubezh.ui.seizure.problems;

import org.jspecify.annotations.NullMarked;
