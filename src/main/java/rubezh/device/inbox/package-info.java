/**
 * The folder a document scanner writes its files into: what has come since it is watched, once it
 * has come whole. Files are only looked at, never moved, changed or removed: the folder is the
 * scanner's.
 *
 * <p>Uses {@code text} for expected failures.
 */
@NullMarked
package rubezh.device.inbox;

import org.jspecify.annotations.NullMarked;
