/**
 * Cases that look like the one being written, and persons and conveyances to take over from earlier
 * ones. Knows the register and cards; the editor says what its actions are.
 */
@NullMarked
package rubezh.ui.seizure.similar;

import org.jspecify.annotations.NullMarked;
