/** Screen of the backups: the list, writing, rehearsing, folders, and the restore. */
@NullMarked
package rubezh.ui.backup;

import org.jspecify.annotations.NullMarked;
