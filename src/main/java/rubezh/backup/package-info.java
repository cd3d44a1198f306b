/** Services over backups of a register, with and without somebody signed in. */
@NullMarked
package rubezh.backup;

import org.jspecify.annotations.NullMarked;
