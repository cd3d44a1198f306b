package rubezh.bundle.verify;

import rubezh.bundle.format.BundleHeader;
import rubezh.bundle.format.SealVerifier.VerifiedSeal;
import rubezh.security.SealedFile;

/**
 * Bundle with a valid seal from an accepted sender, before its revisions are read.
 *
 * @param copy sealed copy in the staging area
 * @param verifiedSeal its seal
 * @param inspection sender and header
 * @param keys trusted keys
 * @param pinsSender whether the import pins the sender
 * @param joins whether the sender becomes headquarters of this register
 */
public record OpenedBundle(
        SealedFile copy,
        VerifiedSeal verifiedSeal,
        BundleInspection inspection,
        TrustedKeys keys,
        boolean pinsSender,
        boolean joins) {
    /** Returns the bundle when its import does not pin the sender. */
    public OpenedBundle unpinned() {
        return new OpenedBundle(copy, verifiedSeal, inspection, keys, false, joins);
    }

    /** Returns whether its sender is unknown, and stays unknown after the import. */
    public boolean leavesSenderUnknown() {
        return inspection.sender() == BundleInspection.Sender.UNKNOWN && !pinsSender;
    }

    public String name() {
        return String.valueOf(inspection.file().getFileName());
    }

    public BundleHeader header() {
        return inspection.header();
    }
}
