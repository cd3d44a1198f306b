/**
 * Exact quantities: integers with a unit, never floating point. Mass, volume, area and each counted
 * unit are separate {@linkplain rubezh.domain.quantity.Dimension dimensions}; nothing here adds
 * across them.
 *
 * <p>Uses nothing but the platform.
 */
@NullMarked
package rubezh.domain.quantity;

import org.jspecify.annotations.NullMarked;
