package rubezh.journal;

import module java.base;

import rubezh.domain.seizure.evidence.Sha256;
import rubezh.text.Fault;

/**
 * Content-addressed store of attachment bytes. A blob is saved before the revision that refers to
 * it; a referenced blob may be missing after an import without attachments. {@code BlobsContract}
 * in the tests is the contract of every implementation.
 *
 * <p>A call inside {@link Journal#append} or alongside {@link Journal#accept} joins that
 * transaction.
 */
public interface Blobs {
    /** Maximum size of a blob, 10 MiB. */
    int LIMIT = 10 * 1024 * 1024;

    /**
     * Saves a blob; returns when it is durable, at once if it exists. One that cannot be read is
     * replaced.
     *
     * @return whether the blob was new or replaced
     * @throws rubezh.text.Fault {@code BLB-001} if the bytes have another hash, {@code BLB-003} if
     *     they exceed {@link #LIMIT}, {@code STO-005} on a disk error; then nothing is saved
     */
    boolean put(Sha256 hash, InputStream bytes);

    /** Returns the size of a blob in bytes; empty if it does not exist. */
    Optional<Integer> size(Sha256 hash);

    default boolean contains(Sha256 hash) {
        return size(hash).isPresent();
    }

    /** Returns whether a blob exists and all its bytes can be read; reads them. */
    default boolean isReadable(Sha256 hash) {
        if (!contains(hash)) {
            return false;
        }
        try (InputStream in = open(hash).orElseThrow()) {
            in.transferTo(OutputStream.nullOutputStream());
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Fault damaged) {
            if (damaged.exit() != Fault.Exit.UNVERIFIED) {
                throw damaged;
            }
            return false;
        }
    }

    /** Returns the hashes of blobs that revisions refer to and that do not exist, sorted. */
    List<Sha256> missing(int limit);

    /** Returns whether a revision refers to the blob. */
    boolean isReferenced(Sha256 hash);

    /**
     * Opens a blob for reading. The stream throws {@code BLB-001} instead of returning bytes that
     * fail authentication, and before the end of a blob whose hash differs.
     *
     * @return empty if the blob does not exist
     */
    Optional<InputStream> open(Sha256 hash);
}
