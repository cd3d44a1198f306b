package rubezh.bundle.transfer;

import java.util.ArrayList;
import java.util.Arrays;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import rubezh.domain.reference.CodeListId;
import rubezh.domain.seizure.evidence.Sha256;
import rubezh.journal.Blobs;
import rubezh.journal.Journal;
import rubezh.journal.Journal.DamagedRevision;
import rubezh.journal.Revision;
import rubezh.journal.StoredRevision;
import rubezh.journal.VersionVector;
import rubezh.journal.VersionVector.Gap;
import rubezh.json.CodeListShape;
import rubezh.json.OfficerShape;
import rubezh.json.ReviewShape;
import rubezh.json.RosterShape;
import rubezh.progress.Progress;

/**
 * Selection of the revisions to export, in bundle order. What cannot be read is left out, and its
 * range is not complete.
 */
final class RevisionSelector {
    private static final int REPORT_INTERVAL = 256;

    private final Journal journal;
    private final VersionVector have;
    private final @Nullable Set<UUID> records;
    private final TreeMap<String, SequenceRanges> selected = new TreeMap<>();
    private final TreeSet<String> schemas = new TreeSet<>();
    private final TreeMap<String, Integer> blobSizes = new TreeMap<>();
    private final Map<UUID, SequenceRanges> reachable = new HashMap<>();
    private final List<DamagedRevision> damagedRevisions = new ArrayList<>();
    private final TreeSet<String> damagedBlobs = new TreeSet<>();
    private final List<String> lacks = new ArrayList<>();
    private final DraftTally draftTally = new DraftTally();
    private int revisions;

    RevisionSelector(Journal journal, VersionVector vector, Selection selection, PeerStore store) {
        this.journal = journal;
        this.have = vector;
        this.records = selection instanceof Records(var ids) ? withLinked(ids) : null;
        switch (selection) {
            case Everything() -> select(new VersionVector(new TreeMap<>()));
            case SinceAcknowledged(var replica) -> {
                Optional<Peer> peer = Optional.ofNullable(replica).flatMap(store::find);
                select(
                        peer.map(Peer::reported)
                                .orElseGet(() -> new VersionVector(new TreeMap<>())));
                lacks.addAll(peer.map(Peer::lacks).orElse(List.of()));
            }
            case Records(var ids) -> withLinked(ids).forEach(this::select);
        }
    }

    /**
     * Adds the review sheets with the roles of who took their steps, the code lists and the roster:
     * who takes a record takes what was decided on it by whom, what its codes mean, and whom
     * headquarters trusts.
     */
    private Set<UUID> withLinked(Set<UUID> records) {
        Stream<UUID> codeLists =
                Arrays.stream(CodeListId.values())
                        .filter(CodeListId::isExtensible)
                        .map(CodeListShape::idOf);
        Set<UUID> reviews = records.stream().map(ReviewShape::idOf).collect(Collectors.toSet());
        Stream<UUID> officers =
                reviews.stream()
                        .flatMap(id -> journal.ofRecord(id, damagedRevisions::add).stream())
                        .map(step -> OfficerShape.authorOf(step.revision()));
        Stream<UUID> roster = Stream.of(RosterShape.RECORD_ID);
        return Stream.of(records.stream(), reviews.stream(), officers, codeLists, roster)
                .flatMap(ids -> ids)
                .collect(Collectors.toSet());
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
        boolean forked = isForked(local) || isForked(remote);
        if (forked || remote.upTo() > local.upTo()) {
            return forked;
        }
        return !journal.contains(remote.headId()) || journal.at(replica, remote.upTo()).size() > 1;
    }

    /** Returns whether a replica gave a sequence number twice. */
    private static boolean isForked(VersionVector.ReplicaState state) {
        return state.count() > SequenceRanges.of(state).size();
    }

    private void select(UUID recordId) {
        for (StoredRevision revision : journal.ofRecord(recordId, damagedRevisions::add)) {
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
        forEach(consumer, _ -> {});
    }

    private void forEach(Consumer<StoredRevision> consumer, Consumer<DamagedRevision> damaged) {
        Consumer<StoredRevision> filter =
                revision -> {
                    if (records == null
                            || records.contains(revision.revision().subject().recordId())) {
                        consumer.accept(revision);
                    }
                };
        selected.forEach((replica, numbers) -> {
            for (Gap range : numbers.ranges()) {
                journal.replay(UUID.fromString(replica), range.from(), range.to(), filter, damaged);
            }
        });
    }

    /**
     * Collects counts, schemas and blobs for the header.
     *
     * @param blobs source of the attachments to include; null to export records only
     */
    void collect(@Nullable Blobs blobs, Progress progress) {
        revisions = 0;
        long total = selected.values().stream().mapToLong(SequenceRanges::size).sum();
        forEach(
                revision -> {
                    schemas.add(revision.revision().subject().schema());
                    draftTally.add(revision);
                    if (blobs != null) {
                        addBlobs(revision, blobs);
                    }
                    if (++revisions % REPORT_INTERVAL == 0) {
                        progress.report(Progress.Step.COLLECT, revisions, total);
                        BundleError.checkNotCancelled(progress);
                    }
                },
                records == null ? damagedRevisions::add : _ -> {});
        if (blobs != null) {
            lacks.forEach(hash -> addBlob(hash, blobs));
        }
    }

    private void addBlobs(StoredRevision revision, Blobs blobs) {
        revision.revision().content().attachments().forEach(a -> addBlob(a.sha256(), blobs));
    }

    /** Adds an attachment after reading it once, since a bundle cannot take one back. */
    private void addBlob(String hash, Blobs blobs) {
        if (blobSizes.containsKey(hash) || damagedBlobs.contains(hash)) {
            return;
        }
        Optional<Integer> size = blobs.size(Sha256.of(hash));
        if (size.isPresent() && blobs.isReadable(Sha256.of(hash))) {
            blobSizes.put(hash, size.get());
        } else if (size.isPresent()) {
            damagedBlobs.add(hash);
        }
    }

    /** Returns what was left out because it cannot be read. */
    ExportResult.Omissions omissions() {
        return new ExportResult.Omissions(damagedRevisions, List.copyOf(damagedBlobs));
    }

    /** Returns the number of records selected that are drafts. */
    int drafts() {
        return draftTally.count(journal);
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
                        .forEach(r -> ranges.add(range(UUID.fromString(replica), r))));
        return new BundleHeader.Contents(
                revisions, pieces(), bytes, ranges, List.copyOf(schemas), 1, 1);
    }

    private Range range(UUID replica, Gap r) {
        boolean complete =
                damagedRevisions.stream()
                        .noneMatch(d ->
                                d.replica().equals(replica)
                                        && d.seq() >= r.from()
                                        && d.seq() <= r.to());
        return new Range(replica, r.from(), r.to(), complete);
    }

    List<UUID> replicas() {
        return selected.keySet().stream().map(UUID::fromString).toList();
    }
}
