/**
 * Joint operations: what is planned, what stations report of each day besides their seizures, and
 * the decisions to close. What they mean together is told by {@code register.operation}.
 */
@NullMarked
package rubezh.domain.operation;

import org.jspecify.annotations.NullMarked;
