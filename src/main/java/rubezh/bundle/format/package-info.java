/**
 * Lines of a bundle file: its header, revisions, blobs and seal as they are read and written, the
 * errors of a bundle and the progress of an exchange.
 */
@NullMarked
package rubezh.bundle.format;

import org.jspecify.annotations.NullMarked;
