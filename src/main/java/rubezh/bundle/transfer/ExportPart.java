package rubezh.bundle.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rubezh.bundle.format.BlobLine;
import rubezh.bundle.format.BundleFormat;
import rubezh.bundle.format.BundleHeader;
import rubezh.bundle.format.BundleHeader.Range;
import rubezh.bundle.verify.SequenceRanges;
import rubezh.journal.Journal.DamagedRevision;
import rubezh.journal.StoredRevision;
import rubezh.journal.VersionVector.Gap;

/**
 * What goes into one file of an export: a run of the selected revisions in bundle order, and the
 * attachments that they are the first to name.
 *
 * @see RevisionSelector#parts
 */
final class ExportPart {
    private final TreeMap<String, SequenceRanges> ranges = new TreeMap<>();
    private final TreeSet<String> schemas = new TreeSet<>();
    private final TreeMap<String, Integer> blobSizes = new TreeMap<>();
    private final String firstReplica;
    private final long firstSeq;
    private String lastReplica = "";
    private long lastSeq;
    private int revisions;
    private long bytes;

    /** Creates a part that begins with a revision, or before all of them. */
    ExportPart(String firstReplica, long firstSeq) {
        this.firstReplica = firstReplica;
        this.firstSeq = firstSeq;
    }

    void add(StoredRevision revision) {
        var link = revision.revision().link();
        lastReplica = link.replica().toString();
        lastSeq = link.seq();
        schemas.add(revision.revision().subject().schema());
        bytes += revision.line().length + 2L;
        revisions++;
    }

    void addBlob(String hash, int size) {
        blobSizes.put(hash, size);
        bytes += lineBytes(size);
    }

    /** Returns the bytes that the lines of an attachment take, at most. */
    private static long lineBytes(int size) {
        return size / 3 * 4 + 4 + 160L * BlobLine.pieces(size);
    }

    /** Returns whether a revision has to go into another part, with attachments of these sizes. */
    boolean isFull(StoredRevision next, List<Integer> blobs, long limit) {
        var link = next.revision().link();
        boolean sameNumber = link.seq() == lastSeq && link.replica().toString().equals(lastReplica);
        long added =
                next.line().length + 2L + blobs.stream().mapToLong(ExportPart::lineBytes).sum();
        return revisions > 0
                && !sameNumber
                && (bytes + added > limit || revisions == BundleFormat.MAX_REVISIONS);
    }

    /** Returns whether another attachment has to go into another part. */
    boolean isFull(int blob, long limit) {
        return bytes > 0 && bytes + lineBytes(blob) > limit;
    }

    /**
     * Sets the ranges to those of the selection from the first revision of this part to that of the
     * next.
     *
     * @param next part after this one; null after the last
     */
    void setRanges(SortedMap<String, SequenceRanges> selected, @Nullable ExportPart next) {
        selected.forEach((replica, numbers) -> {
            int begin = replica.compareTo(firstReplica);
            int end = next == null ? -1 : replica.compareTo(next.firstReplica);
            if (begin >= 0 && end <= 0) {
                long from = begin == 0 ? firstSeq : 1;
                long to = end == 0 && next != null ? next.firstSeq - 1 : Long.MAX_VALUE;
                SequenceRanges own = numbers.within(from, to);
                if (!own.isEmpty()) {
                    ranges.put(replica, own);
                }
            }
        });
    }

    SortedMap<String, SequenceRanges> ranges() {
        return ranges;
    }

    /** Returns the sizes of the attachments to include, by hash. */
    SortedMap<String, Integer> blobSizes() {
        return blobSizes;
    }

    List<UUID> replicas() {
        return ranges.keySet().stream().map(UUID::fromString).toList();
    }

    /**
     * Returns the counts and ranges for the header.
     *
     * @param damaged revisions that are left out
     */
    BundleHeader.Contents contents(List<DamagedRevision> damaged, int part, int parts) {
        int pieces = blobSizes.values().stream().mapToInt(BlobLine::pieces).sum();
        long blobBytes = blobSizes.values().stream().mapToLong(Integer::longValue).sum();
        var list = new ArrayList<Range>();
        ranges.forEach((replica, numbers) -> {
            UUID id = UUID.fromString(replica);
            numbers.ranges().forEach(range -> list.add(range(id, range, damaged)));
        });
        return new BundleHeader.Contents(
                revisions, pieces, blobBytes, list, List.copyOf(schemas), part, parts);
    }

    private static Range range(UUID replica, Gap range, List<DamagedRevision> damaged) {
        boolean complete =
                damaged.stream()
                        .noneMatch(d ->
                                d.replica().equals(replica)
                                        && d.seq() >= range.from()
                                        && d.seq() <= range.to());
        return new Range(replica, range.from(), range.to(), complete);
    }
}
