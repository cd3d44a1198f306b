/**
 * Meaning of the review records: the steps taken, by whom, and the status of a record that follows
 * from them. A pure function of the revisions, equal at every station that has the same set.
 *
 * <p>Uses {@code domain}, {@code journal}, {@code json}.
 */
@NullMarked
package rubezh.register.review;

import org.jspecify.annotations.NullMarked;
