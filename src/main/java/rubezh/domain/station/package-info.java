/**
 * The recording station: who and where it is, how its day is counted.
 *
 * <p>Uses {@code domain.reference}.
 */
@NullMarked
package rubezh.domain.station;

import org.jspecify.annotations.NullMarked;
