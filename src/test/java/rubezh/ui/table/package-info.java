/** Import of tables of others. */
@NullMarked
package rubezh.ui.table;

import org.jspecify.annotations.NullMarked;
