package rubezh.bundle.verify;

import java.nio.file.Path;
import rubezh.bundle.format.BundleHeader;
import rubezh.security.Fingerprint;

/**
 * Bundle with a valid seal, so unchanged since its sender wrote it; nothing is imported.
 *
 * @param file path of the bundle
 * @param bytes its size
 * @param sha256 hash of the whole file, hexadecimal
 * @param header its header
 * @param sender trust in its sender
 * @param namesake whether its sender is unknown and has the name of a station known here
 */
public record BundleInspection(
        Path file,
        long bytes,
        String sha256,
        BundleHeader header,
        Sender sender,
        boolean namesake) {
    /** Returns the fingerprint of the file hash, for comparison by people. */
    public Fingerprint fingerprint() {
        return Fingerprint.ofHash(sha256);
    }

    /** Returns the fingerprint of the sender's key. */
    public Fingerprint senderFingerprint() {
        return Fingerprint.ofKey(java.util.HexFormat.of().parseHex(header.from().publicKey()));
    }

    /** Trust in the sender of a bundle. */
    public enum Sender {
        /** This installation itself. */
        OURSELVES,
        /** Pinned. */
        KNOWN,
        /** Unknown, or only introduced by others: needs confirmation before an import. */
        UNKNOWN,
        /** Pinned with another key: an alarm, never imported. */
        CHANGED_KEY
    }
}
