/**
 * Sealed packages in store, and what a stocktaking found of them.
 *
 * <p>Uses {@code domain.quantity}, {@code domain.reference} and {@code domain.seizure}.
 */
@NullMarked
package rubezh.domain.stock;

import org.jspecify.annotations.NullMarked;
