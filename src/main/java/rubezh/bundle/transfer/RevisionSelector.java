package rubezh.bundle.transfer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import rubezh.bundle.format.BlobLine;
import rubezh.bundle.format.BundleError;
import rubezh.bundle.format.BundleHeader;
import rubezh.bundle.format.BundleHeader.Range;
import rubezh.bundle.peer.Peer;
import rubezh.bundle.peer.PeerStore;
import rubezh.bundle.transfer.ExportRequest.Everything;
import rubezh.bundle.transfer.ExportRequest.Records;
import rubezh.bundle.transfer.ExportRequest.Selection;
import rubezh.bundle.transfer.ExportRequest.SinceAcknowledged;
import rubezh.bundle.verify.SequenceRanges;
import rubezh.domain.seizure.evidence.Sha256;
import rubezh.journal.Blobs;
import rubezh.journal.Journal;
import rubezh.journal.Revision;
import rubezh.journal.StoredRevision;
import rubezh.journal.VersionVector;
import rubezh.journal.VersionVector.Gap;
import rubezh.progress.Progress;

/** Selection of the revisions to export, in bundle order. */
final class RevisionSelector {
    private static final int CHUNK = 256;

    private final Journal journal;
    private final VersionVector have;
    private final @Nullable Set<UUID> records;
    private final TreeMap<String, SequenceRanges> selected = new TreeMap<>();
    private final TreeSet<String> schemas = new TreeSet<>();
    private final TreeMap<String, Integer> blobSizes = new TreeMap<>();
    private final Map<UUID, SequenceRanges> reachable = new HashMap<>();
    private int revisions;

    RevisionSelector(Journal journal, VersionVector vector, Selection selection, PeerStore store) {
        this.journal = journal;
        this.have = vector;
        this.records = selection instanceof Records(var ids) ? ids : null;
        switch (selection) {
            case Everything() -> select(new VersionVector(new TreeMap<>()));
            case SinceAcknowledged(var peer) -> select(acknowledged(peer, store));
            case Records(var ids) -> ids.forEach(this::select);
        }
    }

    private static VersionVector acknowledged(@Nullable UUID peer, PeerStore store) {
        return Optional.ofNullable(peer)
                .flatMap(store::find)
                .map(Peer::reported)
                .orElseGet(() -> new VersionVector(new TreeMap<>()));
    }

    private void select(VersionVector remote) {
        have.byReplica()
                .forEach((replica, state) -> {
                    SequenceRanges missing = missing(replica, state, remote);
                    if (!missing.isEmpty()) {
                        selected.put(replica.toString(), missing);
                    }
                });
    }

    /**
     * Returns the ranges that the peer lacks; all of a forked replica, where a number is ambiguous.
     */
    private SequenceRanges missing(
            UUID replica, VersionVector.ReplicaState local, VersionVector remote) {
        VersionVector.ReplicaState state = remote.byReplica().get(replica);
        SequenceRanges ranges = SequenceRanges.of(local).withinReach();
        return state == null || isForked(replica, local, state)
                ? ranges
                : ranges.subtract(SequenceRanges.of(state));
    }

    private boolean isForked(
            UUID replica, VersionVector.ReplicaState local, VersionVector.ReplicaState remote) {
        boolean forkedLocally = local.count() > SequenceRanges.of(local).size();
        if (forkedLocally || remote.upTo() > local.upTo()) {
            return forkedLocally;
        }
        return journal.ofReplica(replica, remote.upTo(), remote.upTo()).stream()
                .noneMatch(revision -> revision.id().equals(remote.headId()));
    }

    private void select(UUID recordId) {
        for (StoredRevision revision : journal.ofRecord(recordId)) {
            var link = revision.revision().link();
            if (!isWithinReach(link)) {
                continue;
            }
            selected.computeIfAbsent(link.replica().toString(), _ -> new SequenceRanges())
                    .add(link.seq(), link.seq());
        }
    }

    /** Returns whether a revision is not so far ahead of its chain that receivers refuse it. */
    private boolean isWithinReach(Revision.Link link) {
        return reachable
                .computeIfAbsent(
                        link.replica(),
                        replica ->
                                SequenceRanges.of(
                                                Objects.requireNonNull(
                                                        have.byReplica().get(replica)))
                                        .withinReach())
                .contains(link.seq());
    }

    /** Passes every selected revision to the consumer, by replica, sequence and id. */
    void forEach(Consumer<StoredRevision> consumer) {
        for (Map.Entry<String, SequenceRanges> replica : selected.entrySet()) {
            UUID of = UUID.fromString(replica.getKey());
            for (Gap range : replica.getValue().ranges()) {
                for (long from = range.from(); from <= range.to(); from += CHUNK) {
                    long to = Math.min(range.to(), from + CHUNK - 1);
                    readChunk(of, from, to).forEach(consumer);
                }
            }
        }
    }

    private List<StoredRevision> readChunk(UUID replica, long from, long to) {
        var entries = new ArrayList<>(journal.ofReplica(replica, from, to));
        entries.removeIf(revision ->
                records != null && !records.contains(revision.revision().subject().recordId()));
        entries.sort(
                Comparator.comparing((StoredRevision storedRevision) ->
                                storedRevision.revision().link().seq())
                        .thenComparing(StoredRevision::id));
        return entries;
    }

    /**
     * Collects counts, schemas and blobs for the header.
     *
     * @param blobs source of the attachments to include; null to export records only
     */
    void collect(@Nullable Blobs blobs, Progress progress) {
        revisions = 0;
        long total = selected.values().stream().mapToLong(SequenceRanges::size).sum();
        forEach(revision -> {
            schemas.add(revision.revision().subject().schema());
            if (blobs != null) {
                revision.revision()
                        .content()
                        .attachments()
                        .forEach(a -> addBlob(a.sha256(), blobs));
            }
            if (++revisions % CHUNK == 0) {
                progress.report(Progress.Step.COLLECT, revisions, total);
                BundleError.checkNotCancelled(progress);
            }
        });
    }

    private void addBlob(String hash, Blobs blobs) {
        blobs.size(Sha256.of(hash)).ifPresent(size -> blobSizes.put(hash, size));
    }

    /** Returns the sizes of the attachments to include, by hash. */
    SortedMap<String, Integer> blobSizes() {
        return blobSizes;
    }

    private int pieces() {
        return blobSizes.values().stream().mapToInt(BlobLine::pieces).sum();
    }

    BundleHeader.Contents contents() {
        long bytes = blobSizes.values().stream().mapToLong(Integer::longValue).sum();
        var ranges = new ArrayList<Range>();
        selected.forEach((replica, sequenceRanges) ->
                sequenceRanges
                        .ranges()
                        .forEach(r ->
                                ranges.add(
                                        new Range(
                                                UUID.fromString(replica),
                                                r.from(),
                                                r.to(),
                                                true))));
        return new BundleHeader.Contents(
                revisions, pieces(), bytes, ranges, List.copyOf(schemas), 1, 1);
    }

    List<UUID> replicas() {
        return selected.keySet().stream().map(UUID::fromString).toList();
    }
}
