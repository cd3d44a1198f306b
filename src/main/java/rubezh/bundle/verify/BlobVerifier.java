package rubezh.bundle.verify;

import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import rubezh.bundle.format.BundleError;
import rubezh.domain.seizure.evidence.Sha256;
import rubezh.journal.Blobs;

/** Checks the pictures and papers of a bundle one after another, and counts them. */
final class BlobVerifier {
    private final Set<String> referenced;
    private final Set<String> included = new HashSet<>();
    private final Blobs localBlobs;
    private final String name;
    private boolean unreferencedAllowed;
    private int added;
    private long bytes;

    /**
     * @param named hashes that the revisions of the bundle name
     * @param here what is here
     * @param name what to call the bundle towards people
     */
    BlobVerifier(Set<String> named, Blobs here, String name) {
        this.referenced = named;
        this.localBlobs = here;
        this.name = name;
    }

    /** Asks for no name: lines that could not be read may hold it. */
    void allowUnreferenced() {
        unreferencedAllowed = true;
    }

    void verify(Sha256 hash, int line, InputStream blob) throws IOException {
        if (!unreferencedAllowed
                && !referenced.contains(hash.hex())
                && !localBlobs.isReferenced(hash)) {
            throw BundleError.BLOB_UNNAMED.fault(name, line);
        }
        MessageDigest digest = sha256();
        bytes +=
                new DigestInputStream(blob, digest)
                        .transferTo(java.io.OutputStream.nullOutputStream());
        if (!HexFormat.of().formatHex(digest.digest()).equals(hash.hex())) {
            throw BundleError.BLOB_HASH.fault(name, line);
        }
        included.add(hash.hex());
        added += localBlobs.contains(hash) ? 0 : 1;
    }

    AttachmentSummary summary() {
        int absent = 0;
        for (String hash : referenced) {
            absent += included.contains(hash) || localBlobs.contains(Sha256.of(hash)) ? 0 : 1;
        }
        return new AttachmentSummary(included.size(), added, bytes, absent);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
