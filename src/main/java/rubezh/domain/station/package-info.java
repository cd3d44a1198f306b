/**
 * The recording station: identity, place and start of its day.
 *
 * <p>Uses {@code domain.reference}.
 */
@NullMarked
package rubezh.domain.station;

import org.jspecify.annotations.NullMarked;
