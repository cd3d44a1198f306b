/**
 * Operations as the register has them: the record with its decisions to close, and the days that
 * stations reported.
 *
 * <p>Uses {@code domain}, {@code journal}, {@code json}.
 */
@NullMarked
package rubezh.register.operation;

import org.jspecify.annotations.NullMarked;
