/** Tests of which stations are behind. */
@NullMarked
package rubezh.bundle.station;

import org.jspecify.annotations.NullMarked;
