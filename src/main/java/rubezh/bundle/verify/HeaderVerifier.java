package rubezh.bundle.verify;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.bundle.format.BundleError;
import rubezh.bundle.format.BundleHeader;
import rubezh.bundle.format.BundleHeader.Range;
import rubezh.journal.Revision.Link;
import rubezh.journal.StoredRevision;

/**
 * Check of the revisions against the header: order by replica, sequence and id, sequences within
 * the announced ranges, complete ranges without gaps, total count.
 */
public final class HeaderVerifier {
    private final BundleHeader header;
    private final String name;
    private final ReplicaRanges announced;
    private final ReplicaRanges received = new ReplicaRanges();
    private final Set<String> referencedBlobs = new HashSet<>();
    private @Nullable StoredRevision last;
    private int count;

    HeaderVerifier(BundleHeader header, String name) {
        this.header = header;
        this.name = name;
        this.announced = ReplicaRanges.of(header.contents().ranges());
    }

    void add(StoredRevision revision, int line) {
        if (last != null && compareOrder(last, revision) >= 0) {
            throw BundleError.INVALID_STRUCTURE.fault(name, line);
        }
        if (!announced.contains(revision.link())) {
            throw BundleError.HEADER_MISMATCH.fault(name, line);
        }
        received.add(revision.link());
        revision.revision().content().attachments().forEach(a -> referencedBlobs.add(a.sha256()));
        last = revision;
        count++;
    }

    private static int compareOrder(StoredRevision one, StoredRevision other) {
        Link a = one.link();
        Link b = other.link();
        int byReplica = ReplicaRanges.ORDER.compare(a.replica(), b.replica());
        int bySeq = byReplica != 0 ? byReplica : Long.compare(a.seq(), b.seq());
        return bySeq != 0 ? bySeq : one.id().compareTo(other.id());
    }

    /** Checks count and completeness after the last revision. */
    void verifyComplete() {
        if (count != header.contents().revisions()) {
            throw BundleError.HEADER_MISMATCH.fault(name, 0);
        }
        List<Range> complete = header.contents().ranges().stream().filter(Range::complete).toList();
        if (!ReplicaRanges.of(complete).subtract(received).isEmpty()) {
            throw BundleError.HEADER_MISMATCH.fault(name, 0);
        }
    }

    /** Returns the hashes of all attachments that the revisions refer to. */
    Set<String> referencedBlobs() {
        return referencedBlobs;
    }

    /** Returns the revisions received so far. */
    public ReplicaRanges received() {
        return received;
    }

    public int count() {
        return count;
    }
}
