package rubezh.bundle.transfer;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.authority.GrantSource;
import rubezh.bundle.format.BundleError;
import rubezh.bundle.peer.Peer;
import rubezh.bundle.peer.PeerStore;
import rubezh.bundle.roster.RosterStore;
import rubezh.bundle.transfer.ExportRequest.Everything;
import rubezh.bundle.transfer.ExportRequest.Numbered;
import rubezh.bundle.transfer.ExportRequest.OfOperation;
import rubezh.bundle.transfer.ExportRequest.OfPeriod;
import rubezh.bundle.transfer.ExportRequest.Records;
import rubezh.bundle.transfer.ExportRequest.Selection;
import rubezh.bundle.transfer.ExportRequest.SinceAcknowledged;
import rubezh.bundle.transfer.ExportRequest.SinceAllAcknowledged;
import rubezh.bundle.transfer.ExportRequest.Unsent;
import rubezh.bundle.verify.ReplicaRanges;
import rubezh.bundle.verify.SequenceRanges;
import rubezh.domain.reference.CodeListId;
import rubezh.journal.Journal;
import rubezh.journal.Journal.DamagedRevision;
import rubezh.journal.PassedLine;
import rubezh.journal.PassedRevision;
import rubezh.journal.Revision;
import rubezh.journal.RevisionId;
import rubezh.journal.StoredRevision;
import rubezh.journal.VersionVector;
import rubezh.json.DerivedId;

/**
 * Selection of the revisions to export, in bundle order. What cannot be read is left out, and its
 * range is not complete.
 */
final class RevisionSelector {
    private final Journal journal;
    private final VersionVector have;
    private final List<Revision> roster;
    private final @Nullable Set<UUID> records;
    private final ReplicaRanges withheld = new ReplicaRanges();
    private final Set<String> withheldBlobs = new HashSet<>();
    private final ReplicaRanges reachable;
    private ReplicaRanges selected = new ReplicaRanges();
    private final List<DamagedRevision> damagedRevisions = new ArrayList<>();
    private final List<String> lacks = new ArrayList<>();

    /**
     * @param meant what is meant for the recipients; of it whole ranges are taken, while records
     *     that a person chose are taken whatever they are
     */
    RevisionSelector(
            ExchangeStorage storage,
            Selection selection,
            PeerStore store,
            RosterStore rosterStore,
            ReplicaRanges meant) {
        this.roster = List.copyOf(rosterStore.log().held());
        this.journal = storage.journal();
        this.have = journal.versionVector();
        this.reachable = ReplicaRanges.of(have).withinReach();
        this.records = records(storage, selection);
        switch (selection) {
            case Everything() -> select(new VersionVector(new TreeMap<>()));
            case SinceAcknowledged(var replica) ->
                    selectFor(Optional.ofNullable(replica).flatMap(store::find));
            case SinceAllAcknowledged(var peers) ->
                    peers.forEach(replica -> selectFor(store.find(replica)));
            case Unsent(var revisions) -> selected.addAll(revisions);
            case OfOperation(_), OfPeriod(_, _), Numbered(_), Records(_) ->
                    selectRecords(Objects.requireNonNull(records));
        }
        if (!selection.isChosen()) {
            selected = selected.intersect(meant);
        }
    }

    /** Returns the ids of the records chosen; null if whole ranges are. */
    private @Nullable Set<UUID> records(ExchangeStorage storage, Selection selection) {
        return switch (selection) {
            case OfOperation(var code) -> withLinked(storage.records().ofOperation(code));
            case OfPeriod(var from, var before) ->
                    withLinked(storage.records().started(from, before));
            case Numbered(var numbers) -> withLinked(numbered(numbers, storage));
            case Records(var ids) -> withLinked(ids);
            case Everything(), SinceAcknowledged(_), SinceAllAcknowledged(_), Unsent(_) -> null;
        };
    }

    /** Returns the ids of the records with some numbers; the first number of none is refused. */
    private static Set<UUID> numbered(List<String> numbers, ExchangeStorage storage) {
        var ids = new HashSet<UUID>();
        for (String number : numbers) {
            List<UUID> found = storage.records().numbered(Set.of(number));
            if (found.isEmpty()) {
                throw BundleError.NO_SUCH_RECORD.fault(number);
            }
            ids.addAll(found);
        }
        return ids;
    }

    /** Selects what a peer lacks by its newest report; everything if it made none. */
    private void selectFor(Optional<Peer> peer) {
        select(peer.map(Peer::reported).orElseGet(() -> new VersionVector(new TreeMap<>())));
        peer.map(Peer::lacks).orElse(List.of()).stream()
                .filter(hash -> !lacks.contains(hash))
                .forEach(lacks::add);
    }

    /**
     * Adds the review records with the roles of who took their steps, the code lists, what stations
     * gave each other and what holds of the roster: who takes a record takes what was decided on it
     * by whom, what its codes mean, and whose word counts.
     */
    private Set<UUID> withLinked(Set<UUID> records) {
        Stream<UUID> codeLists =
                Arrays.stream(CodeListId.values())
                        .filter(CodeListId::isExtensible)
                        .map(DerivedId::ofCodeList);
        Set<UUID> reviews = records.stream().map(DerivedId::ofReview).collect(Collectors.toSet());
        Stream<UUID> officers =
                reviews.stream()
                        .flatMap(id -> journal.ofRecord(id, damagedRevisions::add).stream())
                        .map(step -> DerivedId.ofAuthor(step.revision()));
        Stream<UUID> settled =
                Stream.concat(roster.stream(), GrantSource.in(journal).revisions().stream())
                        .map(one -> one.subject().recordId());
        return Stream.of(records.stream(), reviews.stream(), officers, codeLists, settled)
                .flatMap(ids -> ids)
                .collect(Collectors.toSet());
    }

    private void selectRecords(Set<UUID> chosen) {
        chosen.stream().filter(id -> !isOfRoster(id)).forEach(this::select);
        roster.stream().map(Revision::link).forEach(this::select);
    }

    private static boolean isOfRoster(UUID recordId) {
        return recordId.equals(DerivedId.ROSTER) || DerivedId.isInstallation(recordId);
    }

    private void select(VersionVector remote) {
        have.byReplica()
                .forEach(
                        (replica, state) -> selected.add(replica, missing(replica, state, remote)));
    }

    /**
     * Returns the ranges that the peer lacks. Of a forked replica, where a number is ambiguous,
     * those with an id that the peer does not name, and all if it names none.
     */
    private SequenceRanges missing(
            UUID replica, VersionVector.ReplicaState local, VersionVector remote) {
        VersionVector.ReplicaState state = remote.byReplica().get(replica);
        SequenceRanges ranges = reachable.get(replica);
        if (state != null && !state.ids().isEmpty()) {
            return ranges.subtract(ranges.subtract(unnamed(replica, state.ids())));
        }
        return state == null || isForked(replica, local, state)
                ? ranges
                : ranges.subtract(SequenceRanges.of(state));
    }

    private SequenceRanges unnamed(UUID replica, Set<RevisionId> named) {
        var unnamed = new SequenceRanges();
        journal.numbersOf(replica)
                .forEach((id, seq) -> {
                    if (!named.contains(id)) {
                        unnamed.add(seq, seq);
                    }
                });
        return unnamed;
    }

    private boolean isForked(
            UUID replica, VersionVector.ReplicaState local, VersionVector.ReplicaState remote) {
        boolean forked = local.isForked() || remote.isForked();
        if (forked || remote.upTo() > local.upTo()) {
            return forked;
        }
        return !journal.contains(remote.headId()) || journal.at(replica, remote.upTo()).size() > 1;
    }

    private void select(UUID recordId) {
        for (StoredRevision revision : journal.ofRecord(recordId, damagedRevisions::add)) {
            select(revision.link());
        }
    }

    /** Receivers refuse what is too far ahead of its chain. */
    private void select(Revision.Link link) {
        if (reachable.contains(link)) {
            selected.add(link);
        }
    }

    /**
     * Passes every line of a part to the consumer, by replica, sequence and id.
     *
     * @param whole whether no revision of the export is damaged, so that none has to be read again
     *     to tell which
     */
    void forEachLine(ExportPart part, boolean whole, Consumer<PassedLine> consumer) {
        if (!whole) {
            forEach(part.ranges(), one -> consumer.accept(PassedLine.of(one)), _ -> {});
            return;
        }
        Consumer<PassedLine> chosen = chosen(PassedLine::recordId, consumer);
        part.ranges()
                .forEach((replica, range) ->
                        journal.replayLines(replica, range.from(), range.to(), chosen));
    }

    /** Passes every selected revision to the consumer, and the damaged ones to another. */
    void forEach(Consumer<PassedRevision> consumer, Consumer<DamagedRevision> damaged) {
        forEach(selected, consumer, damaged);
    }

    private void forEach(
            ReplicaRanges ranges,
            Consumer<PassedRevision> consumer,
            Consumer<DamagedRevision> damaged) {
        var chosen = chosen((PassedRevision one) -> one.subject().recordId(), consumer);
        var chosenDamaged = chosen(DamagedRevision::recordId, damaged);
        ranges.forEach((replica, range) ->
                journal.replayPassed(replica, range.from(), range.to(), chosen, chosenDamaged));
    }

    private <T> Consumer<T> chosen(Function<T, UUID> record, Consumer<T> consumer) {
        return one -> {
            if (records == null || records.contains(record.apply(one))) {
                consumer.accept(one);
            }
        };
    }

    /**
     * Takes records out of the selection, with their review records and attachments. Their numbers
     * stay known, so that the receiver does not take them for lost.
     */
    void withhold(Set<UUID> seizures) {
        for (UUID seizure : seizures) {
            withholdRecord(seizure);
            withholdRecord(DerivedId.ofReview(seizure));
        }
        selected = selected.subtract(withheld);
    }

    private void withholdRecord(UUID recordId) {
        for (StoredRevision stored : journal.ofRecord(recordId, _ -> {})) {
            if (selected.contains(stored.link())) {
                withheld.add(stored.link());
            }
            stored.revision().content().attachments().forEach(a -> withheldBlobs.add(a.sha256()));
        }
    }

    ReplicaRanges selected() {
        return selected;
    }

    /** Returns the revisions taken out. */
    ReplicaRanges withheld() {
        return withheld;
    }

    /** Returns the attachments that the addressee reported to lack, without those taken out. */
    List<String> lacks() {
        return lacks.stream().filter(hash -> !withheldBlobs.contains(hash)).toList();
    }

    /** Returns the revisions of selected records that could not be read while selecting. */
    List<DamagedRevision> damaged() {
        return damagedRevisions;
    }
}
