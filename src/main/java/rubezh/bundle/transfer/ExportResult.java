package rubezh.bundle.transfer;

import java.nio.file.Path;
import java.util.List;
import rubezh.bundle.format.BundleHeader;
import rubezh.journal.Journal;

/**
 * Result of an export: a written and verified bundle.
 *
 * @param file path of the bundle
 * @param bytes its size
 * @param sha256 hash of the whole file, hexadecimal
 * @param header its header
 * @param attachments number of attachments included
 * @param drafts number of its records that are drafts
 * @param omissions what was left out because it is damaged
 */
public record ExportResult(
        Path file,
        long bytes,
        String sha256,
        BundleHeader header,
        int attachments,
        int drafts,
        Omissions omissions) {
    /**
     * Damaged parts of the register that were to be exported and could not be read.
     *
     * @param revisions revisions left out
     * @param attachments hashes of the attachments left out
     */
    public record Omissions(List<Journal.DamagedRevision> revisions, List<String> attachments) {
        public Omissions {
            revisions = List.copyOf(revisions);
            attachments = List.copyOf(attachments);
        }

        public boolean isEmpty() {
            return revisions.isEmpty() && attachments.isEmpty();
        }

        /** Returns the number of records with a revision left out. */
        public long records() {
            return revisions.stream().map(Journal.DamagedRevision::recordId).distinct().count();
        }
    }
}
