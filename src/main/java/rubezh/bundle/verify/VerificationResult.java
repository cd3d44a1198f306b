package rubezh.bundle.verify;

import java.util.List;

/**
 * Result of checking all revisions and attachments of a bundle without import.
 *
 * @param inspection seal and header
 * @param revisions number of revisions read
 * @param attachments number of attachments, each with a valid hash
 * @param signatures number of valid signatures; all are checked
 * @param findings faults found; empty for a valid bundle
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
     * A fault of one line.
     *
     * @param line number of the line in the file, from 1
     * @param code {@code REV-006}
     * @param detail id or position, for the log
     */
    public record Finding(int line, String code, String detail) {}
}
