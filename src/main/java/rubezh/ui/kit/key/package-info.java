/** Words of keys, shown and compared. */
@NullMarked
package rubezh.ui.kit.key;

import org.jspecify.annotations.NullMarked;
