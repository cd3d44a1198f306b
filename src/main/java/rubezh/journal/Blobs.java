package rubezh.journal;

import java.io.InputStream;
import java.util.Optional;
import rubezh.domain.seizure.evidence.Sha256;

/**
 * The bytes of pictures and papers, each once under its hash. A blob is kept before the revision
 * that names it; one that is named may be missing, because a bundle came without pictures. Every
 * implementation keeps the same contract, held by {@code BlobsContract} in the tests.
 *
 * <p>Inside {@link Journal#append}, or alongside {@link Journal#accept}, keeping is part of that
 * transaction.
 */
public interface Blobs {
    /** Most bytes of one blob, 10 MB. */
    int LIMIT = 10 * 1024 * 1024;

    /**
     * Keeps bytes; returns only when they are durable, at once if they are here already.
     *
     * @return whether they were new
     * @throws rubezh.text.Fault {@code BLB-001} if the bytes have another hash, {@code BLB-003} if
     *     they are more than {@link #LIMIT}, {@code STO-005} if the disk refuses; then nothing was
     *     kept
     */
    boolean put(Sha256 hash, InputStream bytes);

    /** Returns how many bytes a blob has; empty if it is not here. */
    Optional<Integer> size(Sha256 hash);

    default boolean contains(Sha256 hash) {
        return size(hash).isPresent();
    }

    /** Says whether some revision names it. */
    boolean isReferenced(Sha256 hash);

    /**
     * Opens a blob for reading. The stream throws {@code BLB-001} rather than hand out bytes that
     * are not those sealed, or the end of a blob whose hash is another.
     *
     * @return empty if it is not here
     */
    Optional<InputStream> open(Sha256 hash);
}
