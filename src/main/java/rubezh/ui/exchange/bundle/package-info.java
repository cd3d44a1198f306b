/** Preview of a bundle and its import, and the figures of a bundle in words. */
@NullMarked
package rubezh.ui.exchange.bundle;

import org.jspecify.annotations.NullMarked;
