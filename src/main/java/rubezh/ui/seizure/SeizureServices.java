package rubezh.ui.seizure;

import rubezh.register.Register;
import rubezh.review.ReviewService;
import rubezh.watch.WatchCheck;

/** Services that the screens of seizures work with. */
public record SeizureServices(Register register, ReviewService reviews, WatchCheck watch) {}
