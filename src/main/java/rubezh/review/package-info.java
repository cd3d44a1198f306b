/**
 * Review of records by a supervisor: decisions, remarks and answers, each a step of the review
 * sheet of the record.
 *
 * <p>Uses {@code domain}, {@code shape}, {@code journal}, {@code json}, {@code security}, {@code
 * register}, {@code text}.
 */
@NullMarked
package rubezh.review;

import org.jspecify.annotations.NullMarked;
