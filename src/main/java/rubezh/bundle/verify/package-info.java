/**
 * Checks of a bundle before anything of it is used: sender, keys, header, chains, signatures and
 * blobs, made on a private copy.
 */
@NullMarked
package rubezh.bundle.verify;

import org.jspecify.annotations.NullMarked;
