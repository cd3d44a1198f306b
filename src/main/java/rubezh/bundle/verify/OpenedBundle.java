package rubezh.bundle.verify;

import java.nio.file.Path;
import rubezh.bundle.format.BundleHeader;
import rubezh.bundle.format.SealVerifier.VerifiedSeal;

/**
 * A sealed bundle from an accepted sender, before its revisions are read.
 *
 * @param copy the private copy
 * @param verifiedSeal its seal
 * @param inspection what it says of itself
 * @param keys whose key is believed
 * @param pinsSender whether the sender is to be pinned
 */
public record OpenedBundle(
        Path copy,
        VerifiedSeal verifiedSeal,
        BundleInspection inspection,
        TrustedKeys keys,
        boolean pinsSender) {
    public String name() {
        return String.valueOf(inspection.file().getFileName());
    }

    public BundleHeader header() {
        return inspection.header();
    }
}
