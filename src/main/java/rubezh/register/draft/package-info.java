/** Unsaved work of the officers of a station, and who sees which of it. */
@NullMarked
package rubezh.register.draft;

import org.jspecify.annotations.NullMarked;
