/**
 * Review of submitted records: the queue by shift, the record laid out with what has changed since
 * the last decision, and the decisions. The view models need no scene; reading and composing run in
 * the background.
 *
 * @see rubezh.review.ReviewService
 */
@NullMarked
package rubezh.ui.seizure.review;

import org.jspecify.annotations.NullMarked;
