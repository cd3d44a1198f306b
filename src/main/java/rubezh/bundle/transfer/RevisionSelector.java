package rubezh.bundle.transfer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rubezh.bundle.format.BundleError;
import rubezh.bundle.peer.Peer;
import rubezh.bundle.peer.PeerStore;
import rubezh.bundle.transfer.ExportRequest.Everything;
import rubezh.bundle.transfer.ExportRequest.OfOperation;
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

    /** After every replica in bundle order. */
    private static final String BEYOND_ALL = "~";

    private final Journal journal;
    private final VersionVector have;
    private final @Nullable Set<UUID> records;
    private final TreeMap<String, SequenceRanges> selected = new TreeMap<>();
    private final List<ExportPart> parts = new ArrayList<>();
    private final Set<String> blobs = new HashSet<>();
    private final Map<UUID, SequenceRanges> reachable = new HashMap<>();
    private final List<DamagedRevision> damagedRevisions = new ArrayList<>();
    private final TreeSet<String> damagedBlobs = new TreeSet<>();
    private final List<String> lacks = new ArrayList<>();
    private final DraftTally draftTally = new DraftTally();

    RevisionSelector(
            ExchangeStorage storage, VersionVector vector, Selection selection, PeerStore store) {
        this.journal = storage.journal();
        this.have = vector;
        this.records =
                switch (selection) {
                    case OfOperation(var code) ->
                            withLinked(storage.recordsOfOperation().apply(code));
                    case Records(var ids) -> withLinked(ids);
                    case Everything(), SinceAcknowledged(_) -> null;
                };
        switch (selection) {
            case Everything() -> select(new VersionVector(new TreeMap<>()));
            case SinceAcknowledged(var replica) -> {
                Optional<Peer> peer = Optional.ofNullable(replica).flatMap(store::find);
                select(
                        peer.map(Peer::reported)
                                .orElseGet(() -> new VersionVector(new TreeMap<>())));
                lacks.addAll(peer.map(Peer::lacks).orElse(List.of()));
            }
            case OfOperation(_), Records(_) ->
                    Objects.requireNonNull(records).forEach(this::select);
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

    /** Passes every revision of a part to the consumer, by replica, sequence and id. */
    void forEach(ExportPart part, Consumer<StoredRevision> consumer) {
        forEach(part.ranges(), consumer, _ -> {});
    }

    private void forEach(
            Map<String, SequenceRanges> ranges,
            Consumer<StoredRevision> consumer,
            Consumer<DamagedRevision> damaged) {
        Consumer<StoredRevision> filter =
                revision -> {
                    if (records == null
                            || records.contains(revision.revision().subject().recordId())) {
                        consumer.accept(revision);
                    }
                };
        ranges.forEach((replica, numbers) -> {
            for (Gap range : numbers.ranges()) {
                journal.replay(UUID.fromString(replica), range.from(), range.to(), filter, damaged);
            }
        });
    }

    /**
     * Distributes revisions and attachments over parts; at least one, as a bundle without revisions
     * acknowledges.
     *
     * @param store source of the attachments to include; null to export records only
     * @param limit bytes of a part, exceeded only by a revision that is alone larger
     */
    void collect(@Nullable Blobs store, long limit, Progress progress) {
        parts.add(new ExportPart("", 0));
        var done = new AtomicInteger();
        long total = selected.values().stream().mapToLong(SequenceRanges::size).sum();
        forEach(
                selected,
                revision -> {
                    draftTally.add(revision);
                    add(revision, store, limit);
                    if (done.incrementAndGet() % REPORT_INTERVAL == 0) {
                        progress.report(Progress.Step.COLLECT, done.get(), total);
                        BundleError.checkNotCancelled(progress);
                    }
                },
                records == null ? damagedRevisions::add : _ -> {});
        if (store != null) {
            lacks.forEach(hash -> addLacked(hash, store, limit));
        }
        for (int i = 0; i < parts.size(); i++) {
            parts.get(i).setRanges(selected, i + 1 < parts.size() ? parts.get(i + 1) : null);
        }
    }

    private void add(StoredRevision revision, @Nullable Blobs store, long limit) {
        var named = new TreeMap<String, Integer>();
        if (store != null) {
            revision.revision()
                    .content()
                    .attachments()
                    .forEach(a ->
                            readable(a.sha256(), store).ifPresent(n -> named.put(a.sha256(), n)));
        }
        if (parts.getLast().isFull(revision, List.copyOf(named.values()), limit)) {
            var link = revision.revision().link();
            parts.add(new ExportPart(link.replica().toString(), link.seq()));
        }
        parts.getLast().add(revision);
        named.forEach(parts.getLast()::addBlob);
    }

    /** Adds an attachment that the peer lacks, although it has the revisions that name it. */
    private void addLacked(String hash, Blobs store, long limit) {
        readable(hash, store)
                .ifPresent(size -> {
                    if (parts.getLast().isFull(size, limit)) {
                        parts.add(new ExportPart(BEYOND_ALL, 0));
                    }
                    parts.getLast().addBlob(hash, size);
                });
    }

    /**
     * Returns the size of an attachment not included yet, after reading it once, since a bundle
     * cannot take one back.
     */
    private Optional<Integer> readable(String hash, Blobs store) {
        if (blobs.contains(hash) || damagedBlobs.contains(hash)) {
            return Optional.empty();
        }
        Optional<Integer> size = store.size(Sha256.of(hash));
        if (size.isPresent() && store.isReadable(Sha256.of(hash))) {
            blobs.add(hash);
            return size;
        }
        size.ifPresent(_ -> damagedBlobs.add(hash));
        return Optional.empty();
    }

    /** Returns what goes into each file, in order. */
    List<ExportPart> parts() {
        return parts;
    }

    /** Returns the number of attachments included. */
    int attachments() {
        return blobs.size();
    }

    /** Returns what was left out because it cannot be read. */
    ExportResult.Omissions omissions() {
        return new ExportResult.Omissions(damagedRevisions, List.copyOf(damagedBlobs));
    }

    /** Returns the number of records selected that are drafts. */
    int drafts() {
        return draftTally.count(journal);
    }
}
