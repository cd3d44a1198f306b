/**
 * Typed points on the Earth: degrees with a fraction, with minutes, with minutes and seconds, and
 * squares of the military grid (MGRS). Reading is strict: an ambiguous text is refused with the
 * reason. The only user of the grid library.
 *
 * <p>A point is a pair of whole numbers, hundred-thousandths of a degree (about a metre), WGS 84,
 * north and east positive.
 */
@NullMarked
package rubezh.text.point;

import org.jspecify.annotations.NullMarked;
