/**
 * The folder into which a document scanner writes: files that arrived since watching began, once
 * they are complete. The folder is read-only for the program: it never moves, changes or removes
 * files.
 *
 * <p>Uses {@code text} for expected failures.
 */
@NullMarked
package rubezh.device.inbox;

import org.jspecify.annotations.NullMarked;
