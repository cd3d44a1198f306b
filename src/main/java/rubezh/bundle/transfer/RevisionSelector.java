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
import rubezh.bundle.format.ExchangeProgress;
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

/** Chooses which revisions go out, and hands them out in the order of the format. */
final class RevisionSelector {
    private static final int CHUNK = 256;

    private final Journal journal;
    private final VersionVector have;
    private final @Nullable Set<UUID> records;
    private final TreeMap<String, SequenceRanges> chosen = new TreeMap<>();
    private final TreeSet<String> schemas = new TreeSet<>();
    private final TreeMap<String, Integer> pictures = new TreeMap<>();
    private int revisions;

    RevisionSelector(Journal journal, VersionVector have, Selection selection, PeerStore peers) {
        this.journal = journal;
        this.have = have;
        this.records = selection instanceof Records(var ids) ? ids : null;
        switch (selection) {
            case Everything() -> choose(new VersionVector(new TreeMap<>()));
            case SinceAcknowledged(var peer) -> choose(acknowledged(peer, peers));
            case Records(var ids) -> ids.forEach(this::choose);
        }
    }

    private static VersionVector acknowledged(@Nullable UUID peer, PeerStore peers) {
        VersionVector nothing = new VersionVector(new TreeMap<>());
        if (peer == null) {
            return nothing;
        }
        VersionVector reported = peers.find(peer).map(Peer::reported).orElse(null);
        return reported == null ? nothing : reported;
    }

    private void choose(VersionVector theirs) {
        have.byReplica()
                .forEach((replica, held) -> {
                    SequenceRanges lacking = lacking(replica, held, theirs);
                    if (!lacking.isEmpty()) {
                        chosen.put(replica.toString(), lacking);
                    }
                });
    }

    /** After a fork the same number is another revision: then everything of the replica goes. */
    private SequenceRanges lacking(
            UUID replica, VersionVector.ReplicaState ours, VersionVector theirs) {
        VersionVector.ReplicaState held = theirs.byReplica().get(replica);
        SequenceRanges mine = SequenceRanges.of(ours);
        if (held == null || forked(replica, ours, held)) {
            return mine;
        }
        return mine.minus(SequenceRanges.of(held));
    }

    private boolean forked(
            UUID replica, VersionVector.ReplicaState ours, VersionVector.ReplicaState theirs) {
        boolean several = ours.count() > SequenceRanges.of(ours).size();
        if (several || theirs.upTo() > ours.upTo()) {
            return several;
        }
        return journal.ofReplica(replica, theirs.upTo(), theirs.upTo()).stream()
                .noneMatch(entry -> entry.id().equals(theirs.headId()));
    }

    private void choose(UUID recordId) {
        for (StoredRevision entry : journal.ofRecord(recordId)) {
            var link = entry.revision().link();
            chosen.computeIfAbsent(link.replica().toString(), _ -> new SequenceRanges())
                    .add(link.seq(), link.seq());
        }
    }

    /** Hands out every chosen revision by replica, sequence and id. */
    void forEach(Consumer<StoredRevision> consumer) {
        for (Map.Entry<String, SequenceRanges> replica : chosen.entrySet()) {
            UUID of = UUID.fromString(replica.getKey());
            for (Gap range : replica.getValue().ranges()) {
                for (long from = range.from(); from <= range.to(); from += CHUNK) {
                    long to = Math.min(range.to(), from + CHUNK - 1);
                    chunk(of, from, to).forEach(consumer);
                }
            }
        }
    }

    private List<StoredRevision> chunk(UUID replica, long from, long to) {
        var entries = new ArrayList<>(journal.ofReplica(replica, from, to));
        entries.removeIf(entry ->
                records != null && !records.contains(entry.revision().subject().recordId()));
        entries.sort(
                Comparator.comparing((StoredRevision entry) -> entry.revision().link().seq())
                        .thenComparing(StoredRevision::id));
        return entries;
    }

    /**
     * Goes through everything once, for the header.
     *
     * @param blobs where the pictures are that go too; null for the records only
     */
    void count(@Nullable Blobs blobs, ExchangeProgress progress) {
        revisions = 0;
        long whole = chosen.values().stream().mapToLong(SequenceRanges::size).sum();
        forEach(entry -> {
            schemas.add(entry.revision().subject().schema());
            if (blobs != null) {
                entry.revision().content().attachments().forEach(a -> picture(a.sha256(), blobs));
            }
            if (++revisions % CHUNK == 0) {
                progress.report(ExchangeProgress.Step.COLLECT, revisions, whole);
                BundleError.checkWanted(progress);
            }
        });
    }

    private void picture(String hash, Blobs blobs) {
        blobs.size(Sha256.of(hash)).ifPresent(size -> pictures.put(hash, size));
    }

    /** Returns the pictures that go too, by hash, with their sizes. */
    SortedMap<String, Integer> pictures() {
        return pictures;
    }

    private int pieces() {
        return pictures.values().stream().mapToInt(BlobLine::pieces).sum();
    }

    BundleHeader.Contents contents() {
        long bytes = pictures.values().stream().mapToLong(Integer::longValue).sum();
        var ranges = new ArrayList<Range>();
        chosen.forEach((replica, spans) ->
                spans.ranges()
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
        return chosen.keySet().stream().map(UUID::fromString).toList();
    }
}
