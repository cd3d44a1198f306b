/** Backups of a station file: written beside the running register, checked, kept for a while. */
@NullMarked
package rubezh.store.backup;

import org.jspecify.annotations.NullMarked;
