/**
 * Conflicts between stations: the queue of the records in conflict, and a record in three columns,
 * ours, theirs and the result. The view models need no scene; reading and writing run in the
 * background.
 *
 * @see rubezh.register.conflict.ContestedRecord
 */
@NullMarked
package rubezh.ui.seizure.conflict;

import org.jspecify.annotations.NullMarked;
