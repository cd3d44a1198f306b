/** Durability of typing and background reads. */
@NullMarked
package rubezh.ui.seizure;

import org.jspecify.annotations.NullMarked;
