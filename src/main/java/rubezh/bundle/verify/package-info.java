/**
 * Checks of a bundle before its import, on a private copy: sender, keys, header, chains, signatures
 * and attachments.
 */
@NullMarked
package rubezh.bundle.verify;

import org.jspecify.annotations.NullMarked;
