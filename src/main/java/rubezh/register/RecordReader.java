package rubezh.register;

import static rubezh.domain.seizure.SeizureFields.HEADER_NUMBER;
import static rubezh.domain.seizure.SeizureFields.HEADER_STATUS;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.CaseHeader;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.Status;
import rubezh.domain.summary.RecordFlag;
import rubezh.journal.Draft;
import rubezh.journal.Journal;
import rubezh.journal.RecordView;
import rubezh.journal.Revision;
import rubezh.journal.RevisionBasis;
import rubezh.journal.RevisionId;
import rubezh.journal.RevisionMerger;
import rubezh.journal.StoredRevision;
import rubezh.journal.ValueTree;
import rubezh.json.DerivedId;
import rubezh.json.RecordKind;
import rubezh.json.RevisionLine;
import rubezh.json.SeizureShape;
import rubezh.register.officer.RoleLookup;
import rubezh.register.review.ReviewLog;
import rubezh.register.review.ReviewState;
import rubezh.security.Installation;
import rubezh.security.Officer;
import rubezh.shape.RecordParseResult;
import rubezh.text.Fault;

/** Reads records, their history, and drafts with their basis. */
final class RecordReader {
    /** Cases that are read together. */
    private static final int READ_AT_ONCE = 256;

    private final RegisterStorage storage;
    private final String station;
    private final UUID replica;

    /**
     * @param station code of the own station
     * @param replica this installation
     */
    RecordReader(RegisterStorage storage, String station, UUID replica) {
        this.storage = storage;
        this.station = station;
        this.replica = replica;
    }

    Optional<OpenRecord> open(UUID recordId) {
        return open(allOf(recordId));
    }

    private Optional<OpenRecord> open(List<Revision> all) {
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(openRecord(all, RevisionMerger.view(shown(all))));
    }

    /** Opens a record and tells who wrote it, its revisions read once. */
    Optional<OpenRecord.AuthoredRecord> openAuthored(UUID recordId) {
        List<Revision> all = allOf(recordId);
        return open(all).map(record -> new OpenRecord.AuthoredRecord(record, authorship(all)));
    }

    /** Reads a seizure as some revisions and those before them state it. */
    Optional<Seizure> asOf(UUID recordId, List<RevisionId> heads) {
        List<Revision> all = ofSeizure(allOf(recordId));
        List<Revision> shown = storage.authority().shown(all);
        List<Revision> known = holds(shown, heads) ? shown : all;
        return holds(known, heads)
                ? Optional.of(
                        SeizureShape.SHAPE.read(RevisionMerger.asOf(known, heads).body()).record())
                : Optional.empty();
    }

    private static boolean holds(List<Revision> revisions, List<RevisionId> heads) {
        return revisions.stream().map(Revision::id).collect(Collectors.toSet()).containsAll(heads);
    }

    private OpenRecord openRecord(List<Revision> all, RecordView view) {
        RecordParseResult<Seizure> result = SeizureShape.SHAPE.read(view.body());
        List<Revision> known = ofSeizure(all);
        ReviewState review = review(known, result.record(), view);
        Seizure seizure = review.withStatus(result.record());
        return new OpenRecord(
                view.recordId(),
                seizure,
                view,
                review,
                result.problems(),
                flags(all, view, seizure, review),
                others(all, view),
                !storage.authority().counting(known).isEmpty(),
                storage.authority().offeredTo(known, replica).orElse(null),
                known.stream().allMatch(RevisionLine::isSupported));
    }

    /** Returns the state of the review of a record. */
    private ReviewState review(List<Revision> known, Seizure seizure, RecordView view) {
        ReviewLog log = reviewLog(view.recordId(), known);
        return ReviewState.of(log, seizure, view, storage.authority().shown(known));
    }

    /** Returns the steps of the review of a record. */
    private ReviewLog reviewLog(UUID recordId, List<Revision> known) {
        List<Revision> steps =
                RecordKind.REVIEW.among(storage.journal().ofRecord(DerivedId.ofReview(recordId)));
        return ReviewLog.of(
                storage.authority().counting(steps), storage.authority().reviewers(known));
    }

    private List<OpenRecord.OtherKind> others(List<Revision> all, RecordView view) {
        return all.stream()
                .filter(one -> !one.subject().kind().equals(view.kind()))
                .map(one ->
                        new OpenRecord.OtherKind(
                                one.subject().kind(), historyEntry(one, List.of())))
                .toList();
    }

    /** Returns the flags that a row of the list has. */
    private Set<RecordFlag> flags(
            List<Revision> revisions, RecordView view, Seizure seizure, ReviewState review) {
        CaseHeader header = seizure.header();
        Set<RecordFlag> flags =
                RecordFlag.of(
                        view.voided() ? Status.CANCELLED : header.status(),
                        header.station(),
                        station,
                        seizure.unconfirmed());
        String number = header.number();
        if (number != null && isTaken(number, view.recordId())) {
            flags.add(RecordFlag.NUMBER_TAKEN);
        }
        var known = new HashMap<UUID, Optional<Installation>>();
        if (revisions.stream().anyMatch(revision -> isForeignWord(revision, known))) {
            flags.add(RecordFlag.FOREIGN_WORD);
        }
        if (RevisionMerger.hasOtherKinds(revisions, view.kind())) {
            flags.add(RecordFlag.OTHER_KIND);
        }
        if (storage.authority().hasOffers(ofSeizure(revisions))) {
            flags.add(RecordFlag.OFFERED);
        }
        if (review.approvedAlone()) {
            flags.add(RecordFlag.APPROVED_ALONE);
        }
        return flags;
    }

    private boolean isForeignWord(Revision revision, Map<UUID, Optional<Installation>> known) {
        return known.computeIfAbsent(revision.link().replica(), storage.installations()::find)
                .filter(signer -> !signer.speaksFor(revision.act().station()))
                .isPresent();
    }

    private boolean isTaken(String number, UUID recordId) {
        Query same = Query.ALL.where(HEADER_NUMBER, Set.of(number)).withCancelled(false);
        return storage.catalogue().ids(same).stream().anyMatch(id -> !id.equals(recordId));
    }

    List<HistoryEntry> history(UUID recordId) {
        List<Revision> revisions = ofSeizure(allOf(recordId));
        if (revisions.isEmpty()) {
            return List.of();
        }
        var basis = new RevisionBasis(revisions);
        var offers = new OfferStateReader(storage.authority(), revisions, basis);
        return basis.inOrder().stream()
                .map(revision -> {
                    boolean unchecked =
                            RevisionLine.isSupported(revision) && !basis.isComplete(revision.id());
                    List<String> hidden =
                            RevisionLine.isSupported(revision)
                                    ? List.copyOf(basis.hidden(revision))
                                    : List.of();
                    return historyEntry(revision, changes(revision, basis))
                            .checked(hidden, unchecked, offers.of(revision));
                })
                .toList();
    }

    /** Returns who wrote a seizure and when, without what each revision changed. */
    private OpenRecord.Authorship authorship(List<Revision> all) {
        List<Revision> revisions = ofSeizure(all);
        Officer recorder =
                revisions.stream()
                        .filter(one -> one.link().parents().isEmpty())
                        .findFirst()
                        .map(one -> officer(one.act()))
                        .orElse(null);
        return new OpenRecord.Authorship(
                revisions.stream().map(one -> one.act().at()).toList(), recorder);
    }

    /** Returns what a revision changed in the view of its parents, whatever it says itself. */
    private static List<FieldChange> changes(Revision revision, RevisionBasis basis) {
        SortedSet<String> changes = basis.changes(revision);
        return FieldChange.at(
                changes,
                basis.valuesBefore(revision, changes),
                ValueTree.valuesAt(revision.content().body(), changes));
    }

    private HistoryEntry historyEntry(Revision revision, List<FieldChange> changes) {
        Revision.Act act = revision.act();
        return new HistoryEntry(
                revision.id(),
                revision.link().parents(),
                act.op(),
                act.author(),
                act.station(),
                act.at(),
                act.reason(),
                storage.installations().find(revision.link().replica()).orElse(null),
                officer(act),
                changes,
                List.of(),
                false,
                null);
    }

    /** Returns the account of an author of this station, or what another one calls its own. */
    private @Nullable Officer officer(Revision.Act act) {
        String login = HistoryEntry.login(act.author());
        return (act.station().equals(station)
                        ? storage.officers().find(login)
                        : new RoleLookup(storage.journal(), storage.installations())
                                .officer(act.station(), login))
                .orElse(null);
    }

    /** Returns the records with a number, or the one with an id. */
    List<UUID> find(String numberOrId) {
        Query query = Query.ALL.where(HEADER_NUMBER, Set.of(numberOrId));
        List<UUID> found = storage.catalogue().ids(query);
        return found.isEmpty() ? recordId(numberOrId).stream().toList() : found;
    }

    private Optional<UUID> recordId(String id) {
        try {
            return open(UUID.fromString(id)).map(OpenRecord::recordId);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * Reads the cases of a query, the oldest first, with the indicators of the list. One that turns
     * out damaged is taken out of the lists, which then say so.
     */
    List<RecordedCase> cases(Query query) {
        Query oldestFirst = query.oldestFirst();
        List<SeizureRow> rows = storage.catalogue().page(oldestFirst, 0, Integer.MAX_VALUE);
        Set<UUID> damaged = new LinkedHashSet<>();
        List<RecordedCase> cases = cases(rows, one -> damaged.add(one.recordId()));
        if (!damaged.isEmpty()) {
            storage.catalogue().refresh(damaged);
        }
        return cases;
    }

    /**
     * Reads the cases of rows, as many at once as fit into little memory. Each is what {@link
     * #open} returns, without flags, offers, other kinds and the review, of which the row has what
     * it says.
     *
     * @throws Fault {@code STO-004} if one is damaged
     */
    List<RecordedCase> cases(List<SeizureRow> rows) {
        return cases(
                rows,
                damaged -> {
                    throw damaged.fault();
                });
    }

    private List<RecordedCase> cases(
            List<SeizureRow> rows, Consumer<Journal.DamagedRevision> damaged) {
        return rows.stream()
                .gather(Gatherers.windowFixed(READ_AT_ONCE))
                .flatMap(some -> readTogether(some, damaged))
                .toList();
    }

    private Stream<RecordedCase> readTogether(
            List<SeizureRow> rows, Consumer<Journal.DamagedRevision> damaged) {
        Set<UUID> unsound = new HashSet<>();
        List<UUID> ids = rows.stream().map(SeizureRow::recordId).toList();
        Map<UUID, List<StoredRevision>> found =
                storage.journal()
                        .ofRecords(
                                ids,
                                one -> {
                                    unsound.add(one.recordId());
                                    damaged.accept(one);
                                });
        return rows.stream()
                .filter(row -> !unsound.contains(row.recordId()))
                .flatMap(row ->
                        Stream.ofNullable(found.get(row.recordId()))
                                .map(all -> recordedCase(ofSeizure(revisions(all)), row)));
    }

    private RecordedCase recordedCase(List<Revision> known, SeizureRow row) {
        RecordView view = RevisionMerger.view(storage.authority().shown(known));
        Seizure stated = SeizureShape.SHAPE.read(view.body()).record();
        return new RecordedCase(
                view.recordId(),
                row.get(HEADER_STATUS, Status.class)
                        .filter(status -> status != stated.header().status())
                        .map(status -> withStatus(stated, status))
                        .orElse(stated),
                view.heads().stream().map(RevisionId::hex).collect(Collectors.joining(" ")),
                view.revisions(),
                row.indicators());
    }

    private static Seizure withStatus(Seizure seizure, Status status) {
        return SeizureShape.SHAPE.with(seizure, HEADER_STATUS.pointer(), status);
    }

    ResumedDraft resume(Draft draft) {
        List<Revision> all = allOf(draft.recordId());
        List<Revision> revisions = shown(all);
        Seizure copy = SeizureShape.SHAPE.read(draft.body()).record();
        if (revisions.isEmpty()) {
            return new ResumedDraft(draft, null, copy, changes(Map.of(), copy), false);
        }
        RecordView now = RevisionMerger.view(revisions);
        boolean isNew = draft.basis().isEmpty();
        RecordView then = isNew ? now : RevisionMerger.asOf(revisions, draft.basis());
        OpenRecord basis = openRecord(all, then);
        List<FieldChange> changes = changes(SeizureShape.SHAPE.write(basis.seizure()), copy);
        boolean upToDate = Set.copyOf(now.heads()).equals(Set.copyOf(draft.basis()));
        return new ResumedDraft(
                draft, basis, copy, changes, isNew ? !changes.isEmpty() : !upToDate);
    }

    /** Returns the changes from one value tree to a seizure. */
    static List<FieldChange> changes(Map<String, Object> old, Seizure copy) {
        return FieldChange.between(old, SeizureShape.SHAPE.write(copy));
    }

    /** Rebases an overtaken request onto the current record. */
    SaveRequest rebase(SaveRequest request) {
        OpenRecord now = open(request.recordId()).orElseThrow();
        return new SaveRequest(
                request.recordId(),
                now,
                new Rebase(basisOf(request), now.seizure()).apply(request.seizure()),
                request.intent(),
                request.reason(),
                request.acknowledged(),
                request.answers(),
                request.unreadable(),
                request.refusesRepeats());
    }

    private static Seizure basisOf(SaveRequest request) {
        OpenRecord basis = request.basis();
        return basis == null ? SeizureShape.SHAPE.read(Map.of()).record() : basis.seizure();
    }

    /** Returns the revisions of the seizure; of a record of another kind, all. */
    private static List<Revision> ofSeizure(List<Revision> all) {
        List<Revision> found = RevisionMerger.ofKind(all, RecordKind.SEIZURE.name());
        return found.isEmpty() ? all : found;
    }

    /** Returns the revisions that make the view of the seizure. */
    private List<Revision> shown(List<Revision> all) {
        return storage.authority().shown(ofSeizure(all));
    }

    private List<Revision> allOf(UUID recordId) {
        return revisions(storage.journal().ofRecord(recordId));
    }

    private static List<Revision> revisions(List<StoredRevision> stored) {
        return stored.stream().map(StoredRevision::revision).toList();
    }
}
