/**
 * Looks into pictures and papers that strangers made: what they are by their first bytes, how large
 * by their header before anything is decoded, and their points in a decoding that takes no more
 * than is shown. The only user of {@code javax.imageio}; nothing is ever written to a temporary
 * file.
 *
 * <p>Uses {@code text} for expected failures.
 */
@NullMarked
package rubezh.picture;

import org.jspecify.annotations.NullMarked;
