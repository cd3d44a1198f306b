package rubezh.bundle.transfer;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.bundle.format.BlobLine;
import rubezh.bundle.format.BundleFormat;
import rubezh.bundle.format.BundleHeader;
import rubezh.bundle.format.BundleHeader.Range;
import rubezh.bundle.verify.ReplicaRanges;
import rubezh.journal.Journal.DamagedRevision;
import rubezh.journal.PassedIds;
import rubezh.journal.PassedRevision;
import rubezh.journal.Revision;
import rubezh.journal.VersionVector.Gap;
import rubezh.json.RecordKind;

/**
 * What goes into one file of an export: a run of the selected revisions in bundle order, and the
 * attachments that they are the first to name.
 *
 * @see RevisionSelector#parts
 */
final class ExportPart {
    private final ReplicaRanges ranges = new ReplicaRanges();
    private final ReplicaRanges withheld = new ReplicaRanges();
    private final TreeSet<String> schemas = new TreeSet<>();
    private final TreeMap<String, Integer> blobSizes = new TreeMap<>();
    private final PassedIds ids = new PassedIds();
    private final String firstReplica;
    private final long firstSeq;
    private String lastReplica = "";
    private long lastSeq;
    private int revisions;
    private int runs;
    private int receipts;
    private long bytes;

    /** Creates a part that begins with a revision, or before all of them. */
    ExportPart(String firstReplica, long firstSeq) {
        this.firstReplica = firstReplica;
        this.firstSeq = firstSeq;
    }

    void add(PassedRevision revision) {
        Revision.Link link = revision.link();
        boolean follows = link.seq() <= lastSeq + 1 && isOf(link.replica().toString());
        runs += follows ? 0 : 1;
        lastReplica = link.replica().toString();
        lastSeq = link.seq();
        ids.add(HexFormat.of().parseHex(revision.id().hex()));
        schemas.add(revision.subject().schema());
        bytes += revision.line().length + 2L;
        revisions++;
        receipts += revision.subject().kind().equals(RecordKind.RECEIPT.name()) ? 1 : 0;
    }

    /** Returns whether its importer writes a receipt: not of receipts alone. */
    boolean expectsReceipt() {
        return revisions > receipts || !blobSizes.isEmpty();
    }

    /** Returns the numbers of the revisions of a replica in it, in order. */
    List<Gap> of(UUID replica) {
        return ranges.get(replica).ranges();
    }

    private boolean isOf(String replica) {
        return replica.equals(lastReplica);
    }

    void addBlob(String hash, int size) {
        blobSizes.put(hash, size);
        bytes += BlobLine.maxBytes(size);
    }

    /** Returns whether a revision has to go into another part, with attachments of these sizes. */
    boolean isFull(PassedRevision next, List<Integer> blobs, long limit) {
        Revision.Link link = next.link();
        boolean sameNumber = link.seq() == lastSeq && isOf(link.replica().toString());
        long added = next.line().length + 2L + blobs.stream().mapToLong(BlobLine::maxBytes).sum();
        return revisions > 0
                && !sameNumber
                && (bytes + added > limit
                        || revisions == BundleFormat.MAX_REVISIONS
                        || runs == BundleFormat.MAX_RANGES);
    }

    /** Returns whether another attachment has to go into another part. */
    boolean isFull(int blob, long limit) {
        return bytes > 0 && bytes + BlobLine.maxBytes(blob) > limit;
    }

    /**
     * Sets the ranges to those of the selection from the first revision of this part to that of the
     * next.
     *
     * @param out numbers that are left out on purpose
     * @param next part after this one; null after the last
     */
    void setRanges(ReplicaRanges selected, ReplicaRanges out, @Nullable ExportPart next) {
        cut(selected, ranges, next);
        cut(out, withheld, next);
    }

    private void cut(ReplicaRanges all, ReplicaRanges target, @Nullable ExportPart next) {
        for (UUID replica : all.replicas()) {
            int begin = replica.toString().compareTo(firstReplica);
            int end = next == null ? -1 : replica.toString().compareTo(next.firstReplica);
            if (begin >= 0 && end <= 0) {
                long from = begin == 0 ? firstSeq : 1;
                long to = end == 0 && next != null ? next.firstSeq - 1 : Long.MAX_VALUE;
                target.add(replica, all.get(replica).within(from, to));
            }
        }
    }

    ReplicaRanges ranges() {
        return ranges;
    }

    /** Returns the sizes of the attachments to include, by hash. */
    SortedMap<String, Integer> blobSizes() {
        return blobSizes;
    }

    List<UUID> replicas() {
        return List.copyOf(ranges.replicas());
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
        ranges.forEach((replica, range) -> list.add(range(replica, range, damaged)));
        return new BundleHeader.Contents(
                revisions,
                pieces,
                blobBytes,
                list,
                withheldRanges(),
                List.copyOf(schemas),
                part,
                parts);
    }

    private List<Range> withheldRanges() {
        var list = new ArrayList<Range>();
        withheld.forEach(
                (replica, range) -> list.add(new Range(replica, range.from(), range.to(), false)));
        return list.subList(0, Math.min(list.size(), BundleFormat.MAX_WITHHELD));
    }

    /** Returns the bytes of its lines of revisions and attachments. */
    long bytes() {
        return bytes;
    }

    /** Returns the ids of its revisions. */
    PassedIds ids() {
        return ids;
    }

    /** Returns the number of its revisions. */
    int revisions() {
        return revisions;
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
