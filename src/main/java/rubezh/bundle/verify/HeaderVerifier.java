package rubezh.bundle.verify;

import java.util.HashMap;
import java.util.HashSet;
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
 * Check of the revisions against the header: order by replica, sequence and id, sequences within
 * the announced ranges, complete ranges without gaps, total count.
 */
public final class HeaderVerifier {
    private final BundleHeader header;
    private final String name;
    private final Map<UUID, SequenceRanges> announced = new HashMap<>();
    private final Map<UUID, SequenceRanges> receivedRanges = new HashMap<>();
    private final Set<String> referencedBlobs = new HashSet<>();
    private @Nullable StoredRevision last;
    private int count;

    HeaderVerifier(BundleHeader header, String name) {
        this.header = header;
        this.name = name;
        for (Range range : header.contents().ranges()) {
            announced
                    .computeIfAbsent(range.replica(), _ -> new SequenceRanges())
                    .add(range.from(), range.to());
        }
    }

    void add(StoredRevision revision, int line) {
        if (last != null && compareOrder(last, revision) >= 0) {
            throw BundleError.INVALID_STRUCTURE.fault(name, line);
        }
        Link link = revision.revision().link();
        SequenceRanges range = announced.get(link.replica());
        if (range == null || !range.contains(link.seq())) {
            throw BundleError.HEADER_MISMATCH.fault(name, line);
        }
        receivedRanges
                .computeIfAbsent(link.replica(), _ -> new SequenceRanges())
                .add(link.seq(), link.seq());
        revision.revision().content().attachments().forEach(a -> referencedBlobs.add(a.sha256()));
        last = revision;
        count++;
    }

    private static int compareOrder(StoredRevision one, StoredRevision other) {
        Link a = one.revision().link();
        Link b = other.revision().link();
        int byReplica = a.replica().toString().compareTo(b.replica().toString());
        int bySeq = byReplica != 0 ? byReplica : Long.compare(a.seq(), b.seq());
        return bySeq != 0 ? bySeq : one.id().compareTo(other.id());
    }

    /** Checks count and completeness after the last revision. */
    void verifyComplete() {
        if (count != header.contents().revisions()) {
            throw BundleError.HEADER_MISMATCH.fault(name, 0);
        }
        var complete = new HashMap<UUID, SequenceRanges>();
        for (Range range : header.contents().ranges()) {
            if (range.complete()) {
                complete.computeIfAbsent(range.replica(), _ -> new SequenceRanges())
                        .add(range.from(), range.to());
            }
        }
        complete.forEach((replica, expected) -> {
            var received = receivedRanges.getOrDefault(replica, new SequenceRanges());
            if (!expected.subtract(received).isEmpty()) {
                throw BundleError.HEADER_MISMATCH.fault(name, 0);
            }
        });
    }

    /** Returns the hashes of all attachments that the revisions refer to. */
    Set<String> referencedBlobs() {
        return referencedBlobs;
    }

    /** Returns the received sequence ranges by replica. */
    public Map<UUID, SequenceRanges> receivedRanges() {
        return receivedRanges;
    }

    public int count() {
        return count;
    }
}
