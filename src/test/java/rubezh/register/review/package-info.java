/** Specification of the status that follows from reviews. */
@NullMarked
package rubezh.register.review;

import org.jspecify.annotations.NullMarked;
