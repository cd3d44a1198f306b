/** Specification of the review of records. */
@NullMarked
package rubezh.review;

import org.jspecify.annotations.NullMarked;
