package rubezh.bundle.transfer;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.bundle.format.BundleHeader;
import rubezh.bundle.peer.ExchangeLogEntry;
import rubezh.journal.Journal;
import rubezh.security.Fingerprint;
import rubezh.security.KeyWords;

/**
 * Result of an export: written and verified bundles.
 *
 * @param files one file, or the parts in their order, each a complete bundle
 * @param recipients codes of the stations that can open it; empty if it is not encrypted
 * @param seizures ids of the seizures in it
 * @param attachments number of attachments included
 * @param drafts number of the records that are drafts
 * @param withheld what was left out on purpose
 * @param omissions what was left out because it is damaged
 */
public record ExportResult(
        List<ExportedFile> files,
        List<String> recipients,
        Set<UUID> seizures,
        int attachments,
        int drafts,
        WithheldCount withheld,
        Omissions omissions) {
    public ExportResult {
        files = List.copyOf(files);
        recipients = List.copyOf(recipients);
        seizures = Set.copyOf(seizures);
    }

    /**
     * A file of an export.
     *
     * @param file its path
     * @param bytes its size
     * @param sha256 hash of the whole bundle before encryption, hexadecimal
     * @param header its header
     * @param expected receipt that is expected; null for receipts alone
     */
    public record ExportedFile(
            Path file,
            long bytes,
            String sha256,
            BundleHeader header,
            ExchangeLogEntry.@Nullable ExpectedReceipt expected) {
        /** Returns the words of the file, to read aloud; those of the key are others. */
        public KeyWords words() {
            return Fingerprint.ofHash(sha256).words();
        }
    }

    /** Returns the path of the first file. */
    public Path file() {
        return files.getFirst().file;
    }

    /** Returns the header of the first file. */
    public BundleHeader header() {
        return files.getFirst().header;
    }

    /** Returns the hash of the first bundle before encryption, hexadecimal. */
    public String sha256() {
        return files.getFirst().sha256;
    }

    /** Returns the size of all files. */
    public long bytes() {
        return files.stream().mapToLong(ExportedFile::bytes).sum();
    }

    /** Returns the number of revisions in all files. */
    public int revisions() {
        return files.stream().mapToInt(f -> f.header.contents().revisions()).sum();
    }

    /** Returns when the receipt of the last file is expected; empty for receipts alone. */
    public Optional<Instant> receiptBy() {
        return files.stream()
                .flatMap(file -> Stream.ofNullable(file.expected))
                .map(ExchangeLogEntry.ExpectedReceipt::by)
                .max(Instant::compareTo);
    }

    public boolean isEncrypted() {
        return !recipients.isEmpty();
    }

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
