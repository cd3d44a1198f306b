/** Tests of the shifts of a station. */
@NullMarked
package rubezh.shift;

import org.jspecify.annotations.NullMarked;
