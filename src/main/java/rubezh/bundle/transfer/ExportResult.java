package rubezh.bundle.transfer;

import java.nio.file.Path;
import rubezh.bundle.format.BundleHeader;
import rubezh.security.Fingerprint;

/**
 * Result of an export: a written and verified bundle.
 *
 * @param file path of the bundle
 * @param bytes its size
 * @param sha256 hash of the whole file, hexadecimal
 * @param header its header
 * @param attachments number of attachments included
 */
public record ExportResult(
        Path file, long bytes, String sha256, BundleHeader header, int attachments) {
    /** Returns the fingerprint of the file hash, for comparison by people. */
    public Fingerprint fingerprint() {
        return Fingerprint.ofHash(sha256);
    }
}
