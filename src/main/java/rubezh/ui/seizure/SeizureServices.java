package rubezh.ui.seizure;

import java.util.UUID;
import java.util.function.Function;
import rubezh.bundle.receipt.RecordBundles;
import rubezh.register.Register;
import rubezh.review.ReviewService;
import rubezh.watch.WatchCheck;

/**
 * Services that the screens of seizures work with.
 *
 * @param bundles returns the bundles of the record with an id
 */
public record SeizureServices(
        Register register,
        ReviewService reviews,
        WatchCheck watch,
        Function<UUID, RecordBundles> bundles) {}
