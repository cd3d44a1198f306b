/** Shifts in the window: opening, handing over and taking over. */
@NullMarked
package rubezh.ui.shift;

import org.jspecify.annotations.NullMarked;
