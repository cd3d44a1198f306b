/** Shifts as they are kept at a station: the open one, and those that ended. */
@NullMarked
package rubezh.register.shift;

import org.jspecify.annotations.NullMarked;
