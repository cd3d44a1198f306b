/**
 * Formats of values, states and totals, shared by the list, the editor and the recovery dialogs.
 */
@NullMarked
package rubezh.ui.seizure.display;

import org.jspecify.annotations.NullMarked;
