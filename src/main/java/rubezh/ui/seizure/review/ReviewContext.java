package rubezh.ui.seizure.review;

import rubezh.review.ReviewService;
import rubezh.ui.seizure.model.SeizureContext;

/** Services that the view models of the review share; none of it needs a window. */
public record ReviewContext(SeizureContext seizures, ReviewService reviews) {}
