/** Tables of others in the window. */
@NullMarked
package rubezh.journey.table;

import org.jspecify.annotations.NullMarked;
