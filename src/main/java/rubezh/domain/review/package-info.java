/**
 * What is decided and remarked about a record: the review record and its steps. What they mean for
 * the status of the record is told by {@code register.review}.
 */
@NullMarked
package rubezh.domain.review;

import org.jspecify.annotations.NullMarked;
