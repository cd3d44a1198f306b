package rubezh.review;

import org.jspecify.annotations.Nullable;

/**
 * Remark to be made.
 *
 * @param pointer field that it is pinned to, {@code /items/<id>/amount}; null for the whole record
 * @param text the remark, up to {@link rubezh.domain.review.ReviewStep#MAX_TEXT} characters
 */
public record NewRemark(@Nullable String pointer, String text) {}
