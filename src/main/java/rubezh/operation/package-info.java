/**
 * Joint operations: what is planned and what was reached, the figures of each day besides the
 * seizures, closing with the totals kept, and messages of an operation.
 *
 * <p>Uses {@code domain}, {@code shape}, {@code journal}, {@code json}, {@code security}, {@code
 * register}, {@code text}.
 */
@NullMarked
package rubezh.operation;

import org.jspecify.annotations.NullMarked;
