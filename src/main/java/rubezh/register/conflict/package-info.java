/**
 * What stations changed unseen by each other in one record: the sides, the revision that all of
 * them knew, and lines that two of them entered for the same thing, as pure functions of a record
 * and its history; and the undoing of what an import changed.
 *
 * @see rubezh.register.Register#resolve
 */
@NullMarked
package rubezh.register.conflict;

import org.jspecify.annotations.NullMarked;
