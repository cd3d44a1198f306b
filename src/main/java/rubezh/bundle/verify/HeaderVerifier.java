package rubezh.bundle.verify;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rubezh.bundle.format.BundleError;
import rubezh.bundle.format.BundleHeader;
import rubezh.bundle.format.BundleHeader.Range;
import rubezh.journal.Revision.Link;
import rubezh.journal.StoredRevision;

/**
 * Compares what comes with what the header announced: order by replica, sequence and id; numbers
 * inside the ranges; nothing missing of a complete one.
 */
public final class HeaderVerifier {
    private final BundleHeader header;
    private final String name;
    private final Map<UUID, SequenceRanges> announced = new HashMap<>();
    private final Map<UUID, SequenceRanges> receivedRanges = new HashMap<>();
    private final Set<String> referencedBlobs = new HashSet<>();
    private @Nullable StoredRevision last;
    private int count;

    HeaderVerifier(BundleHeader bundleHeader, String name) {
        this.header = bundleHeader;
        this.name = name;
        for (Range range : bundleHeader.contents().ranges()) {
            announced
                    .computeIfAbsent(range.replica(), _ -> new SequenceRanges())
                    .add(range.from(), range.to());
        }
    }

    void add(StoredRevision revision, int line) {
        if (last != null && compare(last, revision) >= 0) {
            throw BundleError.INVALID_STRUCTURE.fault(name, line);
        }
        Link link = revision.revision().link();
        SequenceRanges range = announced.get(link.replica());
        if (range == null || !range.contains(link.seq())) {
            throw BundleError.COUNT_MISMATCH.fault(name, line);
        }
        receivedRanges
                .computeIfAbsent(link.replica(), _ -> new SequenceRanges())
                .add(link.seq(), link.seq());
        revision.revision().content().attachments().forEach(a -> referencedBlobs.add(a.sha256()));
        last = revision;
        count++;
    }

    private static int compare(StoredRevision one, StoredRevision other) {
        Link a = one.revision().link();
        Link b = other.revision().link();
        int byReplica = a.replica().toString().compareTo(b.replica().toString());
        int bySeq = byReplica != 0 ? byReplica : Long.compare(a.seq(), b.seq());
        return bySeq != 0 ? bySeq : one.id().compareTo(other.id());
    }

    /** Ends the comparison. */
    void verifyComplete() {
        if (count != header.contents().revisions()) {
            throw BundleError.COUNT_MISMATCH.fault(name, 0);
        }
        for (Range range : header.contents().ranges()) {
            var wanted = new SequenceRanges();
            wanted.add(range.from(), range.to());
            boolean lacks =
                    !wanted.subtract(
                                    receivedRanges.getOrDefault(
                                            range.replica(), new SequenceRanges()))
                            .isEmpty();
            if (range.complete() && lacks) {
                throw BundleError.COUNT_MISMATCH.fault(name, 0);
            }
        }
    }

    /** Returns the hashes of all pictures and papers that the revisions name. */
    Set<String> referencedBlobs() {
        return referencedBlobs;
    }

    /** Returns which numbers came, by replica. */
    public Map<UUID, SequenceRanges> receivedRanges() {
        return receivedRanges;
    }

    public int count() {
        return count;
    }

    List<Range> ranges() {
        return header.contents().ranges();
    }
}
