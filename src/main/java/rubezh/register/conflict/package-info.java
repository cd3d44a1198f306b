/**
 * What stations changed unseen by each other in one record: the sides, the revision that all of
 * them knew, and lines that two of them entered for the same thing. Pure functions of a record and
 * its history.
 *
 * @see rubezh.register.Register#resolve
 */
@NullMarked
package rubezh.register.conflict;

import org.jspecify.annotations.NullMarked;
