package rubezh.bundle.verify;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.Set;
import rubezh.bundle.format.BundleError;
import rubezh.domain.seizure.evidence.Sha256;
import rubezh.journal.Blobs;

/** Check of the attachments of a bundle one after another, with counts. */
final class BlobVerifier {
    private final Set<String> referenced;
    private final Set<String> included = new HashSet<>();
    private final Blobs localBlobs;
    private final String name;
    private boolean unreferencedAllowed;
    private int added;
    private long bytes;

    /**
     * @param referenced hashes referenced by the revisions of the bundle
     * @param localBlobs attachments of the register
     * @param name file name in messages
     */
    BlobVerifier(Set<String> referenced, Blobs localBlobs, String name) {
        this.referenced = referenced;
        this.localBlobs = localBlobs;
        this.name = name;
    }

    /** Accepts attachments without reference, because an unreadable line may refer to them. */
    void allowUnreferenced() {
        unreferencedAllowed = true;
    }

    void verify(Sha256 hash, int line, InputStream blob) throws IOException {
        if (!unreferencedAllowed
                && !referenced.contains(hash.hex())
                && !localBlobs.isReferenced(hash)) {
            throw BundleError.UNREFERENCED_BLOB.fault(name, line);
        }
        MessageDigest digest = Sha256.newDigest();
        bytes += new DigestInputStream(blob, digest).transferTo(OutputStream.nullOutputStream());
        if (!Sha256.of(digest).equals(hash)) {
            throw BundleError.BLOB_HASH_MISMATCH.fault(name, line);
        }
        included.add(hash.hex());
        added += localBlobs.isReadable(hash) ? 0 : 1;
    }

    AttachmentSummary summary() {
        int missing = 0;
        for (String hash : referenced) {
            missing += included.contains(hash) || localBlobs.contains(Sha256.of(hash)) ? 0 : 1;
        }
        return new AttachmentSummary(included.size(), added, bytes, missing);
    }
}
