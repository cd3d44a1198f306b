/** Export of revisions into a bundle, and import of a bundle: preview, then one transaction. */
@NullMarked
package rubezh.bundle.transfer;

import org.jspecify.annotations.NullMarked;
