package rubezh.bundle.verify;

import java.nio.file.Path;
import rubezh.bundle.format.BundleHeader;
import rubezh.security.Fingerprint;

/**
 * A bundle whose seal holds: it is exactly what its maker wrote. Nothing was taken from it.
 *
 * @param file the file
 * @param bytes its size
 * @param sha256 hash of the whole file, hexadecimal
 * @param header what it says of itself
 * @param sender whether its maker is known here
 */
public record BundleInspection(
        Path file, long bytes, String sha256, BundleHeader header, Sender sender) {
    /** Returns the file's hash as people compare it. */
    public Fingerprint fingerprint() {
        return Fingerprint.ofHash(sha256);
    }

    /** Returns the fingerprint of the maker's key. */
    public Fingerprint senderFingerprint() {
        return Fingerprint.ofKey(java.util.HexFormat.of().parseHex(header.from().publicKey()));
    }

    /** Whether a bundle's maker is known. */
    public enum Sender {
        /** This very installation. */
        OURSELVES,
        /** Pinned here. */
        KNOWN,
        /** Not known, or only introduced by others: wants confirmation before it is imported. */
        UNKNOWN,
        /** Known with another key: an alarm, never imported. */
        CHANGED_KEY
    }
}
