/** Screen of the watch list: entries, what they matched, and changes of them. */
@NullMarked
package rubezh.ui.watch;

import org.jspecify.annotations.NullMarked;
