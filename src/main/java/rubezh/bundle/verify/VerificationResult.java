package rubezh.bundle.verify;

import java.util.List;

/**
 * A bundle checked through, without a register.
 *
 * @param inspection seal and header
 * @param revisions how many lines were read
 * @param attachments how many pictures and papers are inside; the hash of each holds
 * @param signatures how many signatures hold; all of them are checked
 * @param findings what is wrong; empty if nothing is
 */
public record VerificationResult(
        BundleInspection inspection,
        int revisions,
        int attachments,
        int signatures,
        List<Finding> findings) {
    public VerificationResult {
        findings = List.copyOf(findings);
    }

    /**
     * @param line number of the line in the file, from 1
     * @param code {@code REV-006}
     * @param detail id or place, for the log
     */
    public record Finding(int line, String code, String detail) {}
}
