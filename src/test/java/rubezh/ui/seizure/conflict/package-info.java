/** Tests of the conflicts between stations in the window. */
@NullMarked
package rubezh.ui.seizure.conflict;

import org.jspecify.annotations.NullMarked;
