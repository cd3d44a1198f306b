/**
 * What a station says of a bundle that it imported. Which receipts count is told by {@code
 * bundle.receipt}.
 */
@NullMarked
package rubezh.domain.receipt;

import org.jspecify.annotations.NullMarked;
