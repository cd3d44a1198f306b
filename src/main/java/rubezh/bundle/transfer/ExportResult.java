package rubezh.bundle.transfer;

import java.nio.file.Path;
import rubezh.bundle.format.BundleHeader;
import rubezh.security.Fingerprint;

/**
 * A bundle that was written, read back and found whole.
 *
 * @param file where it lies
 * @param bytes its size
 * @param sha256 hash of the whole file, hexadecimal
 * @param header what it says of itself
 * @param attachments how many pictures and papers are inside
 */
public record ExportResult(
        Path file, long bytes, String sha256, BundleHeader header, int attachments) {
    /** Returns the file's hash as people compare it. */
    public Fingerprint fingerprint() {
        return Fingerprint.ofHash(sha256);
    }
}
