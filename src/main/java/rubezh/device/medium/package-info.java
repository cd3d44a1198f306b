/**
 * Media that can be taken out: whether a file is on one, and ejecting it. Asks UDisks2 over the
 * message bus of the system, which only Linux has.
 *
 * <p>Uses {@code device.bus}, and {@code text} for expected failures.
 */
@NullMarked
package rubezh.device.medium;

import org.jspecify.annotations.NullMarked;
