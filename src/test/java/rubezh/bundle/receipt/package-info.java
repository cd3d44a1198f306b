/** Tests of receipts. */
@NullMarked
package rubezh.bundle.receipt;

import org.jspecify.annotations.NullMarked;
