/**
 * The recording station: identity, place and start of its day; what it reports of a day without
 * seizures, and how far other stations have come.
 *
 * <p>Uses {@code domain.reference}, {@code domain.review}.
 */
@NullMarked
package rubezh.domain.station;

import org.jspecify.annotations.NullMarked;
