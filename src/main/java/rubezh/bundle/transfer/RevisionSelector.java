package rubezh.bundle.transfer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
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
import rubezh.journal.StoredRevision;
import rubezh.journal.VersionVector;
import rubezh.journal.VersionVector.Gap;
import rubezh.progress.Progress;

/** Chooses which revisions go out, and hands them out in the order of the format. */
final class RevisionSelector {
    private static final int CHUNK = 256;

    private final Journal journal;
    private final VersionVector have;
    private final @Nullable Set<UUID> records;
    private final TreeMap<String, SequenceRanges> selected = new TreeMap<>();
    private final TreeSet<String> schemas = new TreeSet<>();
    private final TreeMap<String, Integer> blobSizes = new TreeMap<>();
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
        VersionVector nothing = new VersionVector(new TreeMap<>());
        if (peer == null) {
            return nothing;
        }
        VersionVector reported = store.find(peer).map(Peer::reported).orElse(null);
        return reported == null ? nothing : reported;
    }

    private void select(VersionVector theirs) {
        have.byReplica()
                .forEach((replica, state) -> {
                    SequenceRanges lacking = missing(replica, state, theirs);
                    if (!lacking.isEmpty()) {
                        selected.put(replica.toString(), lacking);
                    }
                });
    }

    /** After a fork the same number is another revision: then everything of the replica goes. */
    private SequenceRanges missing(
            UUID replica, VersionVector.ReplicaState ours, VersionVector theirs) {
        VersionVector.ReplicaState state = theirs.byReplica().get(replica);
        SequenceRanges mine = SequenceRanges.of(ours);
        if (state == null || isForked(replica, ours, state)) {
            return mine;
        }
        return mine.subtract(SequenceRanges.of(state));
    }

    private boolean isForked(
            UUID replica, VersionVector.ReplicaState ours, VersionVector.ReplicaState theirs) {
        boolean several = ours.count() > SequenceRanges.of(ours).size();
        if (several || theirs.upTo() > ours.upTo()) {
            return several;
        }
        return journal.ofReplica(replica, theirs.upTo(), theirs.upTo()).stream()
                .noneMatch(revision -> revision.id().equals(theirs.headId()));
    }

    private void select(UUID recordId) {
        for (StoredRevision revision : journal.ofRecord(recordId)) {
            var link = revision.revision().link();
            selected.computeIfAbsent(link.replica().toString(), _ -> new SequenceRanges())
                    .add(link.seq(), link.seq());
        }
    }

    /** Hands out every chosen revision by replica, sequence and id. */
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
     * Goes through everything once, for the header.
     *
     * @param blobs where the pictures are that go too; null for the records only
     */
    void collect(@Nullable Blobs blobs, Progress progress) {
        revisions = 0;
        long whole = selected.values().stream().mapToLong(SequenceRanges::size).sum();
        forEach(revision -> {
            schemas.add(revision.revision().subject().schema());
            if (blobs != null) {
                revision.revision()
                        .content()
                        .attachments()
                        .forEach(a -> addBlob(a.sha256(), blobs));
            }
            if (++revisions % CHUNK == 0) {
                progress.report(Progress.Step.COLLECT, revisions, whole);
                BundleError.checkNotCancelled(progress);
            }
        });
    }

    private void addBlob(String hash, Blobs blobs) {
        blobs.size(Sha256.of(hash)).ifPresent(size -> blobSizes.put(hash, size));
    }

    /** Returns the pictures that go too, by hash, with their sizes. */
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
