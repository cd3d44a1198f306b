/**
 * Progress of long work: how far it is, and whether it is still wanted. A package of its own
 * because services below the screens report it and {@code ui.kit} receives it, and neither knows
 * the other.
 *
 * <p>Uses nothing.
 */
@NullMarked
package rubezh.progress;

import org.jspecify.annotations.NullMarked;
