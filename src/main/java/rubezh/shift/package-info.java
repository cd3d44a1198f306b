/** Shifts of a station: who opened one, who handed it over to whom, and with what. */
@NullMarked
package rubezh.shift;

import org.jspecify.annotations.NullMarked;
