package rubezh.bundle;

import java.nio.file.Path;
import rubezh.bundle.verify.BundleInspection;
import rubezh.bundle.verify.UnknownSenderPolicy;
import rubezh.progress.Progress;

/** Confirmation of any sender, as after a telephone call about its key. */
final class Confirmation {
    private Confirmation() {}

    /** Returns the policy of an officer who heard the words of the sender of a bundle. */
    static UnknownSenderPolicy of(Exchange exchange, Path bundle) {
        BundleInspection inspection = exchange.inspect(bundle, Progress.NONE);
        return inspection.namesake()
                ? new UnknownSenderPolicy.TrustFingerprint(inspection.senderFingerprint())
                : new UnknownSenderPolicy.TrustOnFirstUse();
    }
}
