/**
 * The watch list of a station: entries that stay here or are shared, the records that match them,
 * and the matches that an officer set aside.
 */
@NullMarked
package rubezh.watch;

import org.jspecify.annotations.NullMarked;
