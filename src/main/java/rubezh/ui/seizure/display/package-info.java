/**
 * Values, states and totals of seizures as the list, the editor and the recovery dialogs show them.
 */
@NullMarked
package rubezh.ui.seizure.display;

import org.jspecify.annotations.NullMarked;
