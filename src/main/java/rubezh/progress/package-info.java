/**
 * Progress and cancellation of long work. A separate package, because services report it and {@code
 * ui.kit} receives it, and neither depends on the other.
 *
 * <p>Uses nothing.
 */
@NullMarked
package rubezh.progress;

import org.jspecify.annotations.NullMarked;
