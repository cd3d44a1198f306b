/**
 * Exact quantities: integers with a unit, never floating point. Mass, volume, area and each counted
 * unit are separate {@linkplain rubezh.domain.quantity.Dimension dimensions} and are never added to
 * each other. Means are truncated here ({@link rubezh.domain.quantity.Quantity#mean}), never in a
 * view.
 *
 * <p>Uses nothing but the platform.
 */
@NullMarked
package rubezh.domain.quantity;

import org.jspecify.annotations.NullMarked;
