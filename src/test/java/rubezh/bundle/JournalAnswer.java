package rubezh.bundle;

import module java.base;

import rubezh.authority.Authority;
import rubezh.authority.GrantEntry;
import rubezh.authority.GrantRequest;
import rubezh.authority.GrantSource;
import rubezh.authority.StationGrant;
import rubezh.domain.receipt.ReceiptRecord;
import rubezh.fixtures.MemoryJournal;
import rubezh.journal.RecordView;
import rubezh.journal.RecordView.Candidate;
import rubezh.journal.RegisterDigest;
import rubezh.journal.Revision;
import rubezh.journal.RevisionBasis;
import rubezh.journal.RevisionId;
import rubezh.journal.RevisionMerger;
import rubezh.journal.StoredRevision;
import rubezh.json.DerivedId;
import rubezh.json.RecordKind;
import rubezh.json.RevisionLine;
import rubezh.json.SeizureShape;
import rubezh.register.officer.RoleLog;
import rubezh.register.operation.OperationLog;
import rubezh.register.review.ReviewLog;
import rubezh.register.review.ReviewState;
import rubezh.register.view.SharedViewAnswer;
import rubezh.security.InstallationLookup;

/** What the program says of a journal, in the form of the independent reader. */
final class JournalAnswer {
    private final MemoryJournal journal;
    private final Authority authority;
    private final Predicate<Revision> changesAll;
    private final boolean tellsOffers;

    private JournalAnswer(
            MemoryJournal journal,
            Authority authority,
            Predicate<Revision> changesAll,
            boolean tellsOffers) {
        this.journal = journal;
        this.authority = authority;
        this.changesAll = changesAll;
        this.tellsOffers = tellsOffers;
    }

    /** Returns what it says where everybody's word counts. */
    static Map<String, Object> of(String name, MemoryJournal journal) {
        return new JournalAnswer(journal, Authority.ANYBODY, _ -> true, false).named(name);
    }

    /**
     * Returns what it says where only owners change a record.
     *
     * @param own code of the station whose register it is
     */
    static Map<String, Object> of(
            String name, MemoryJournal journal, InstallationLookup lookup, String own) {
        var authority = new Authority(lookup, GrantSource.in(journal));
        return new JournalAnswer(journal, authority, authority.changesAll(own), true).named(name);
    }

    /** Returns what it says of one record, like the other method. */
    static Map<String, Object> of(
            Revision.Subject subject,
            MemoryJournal journal,
            InstallationLookup lookup,
            String own) {
        var authority = new Authority(lookup, GrantSource.in(journal));
        return new JournalAnswer(journal, authority, authority.changesAll(own), true)
                .record(subject);
    }

    private Map<String, Object> named(String name) {
        RegisterDigest digest = RegisterDigest.of(journal);
        var byReplica = new TreeMap<String, Object>();
        digest.byReplica().forEach((replica, hash) -> byReplica.put(replica.toString(), hash));
        return Map.of(
                "name", name,
                "lost", List.of(),
                "digest", Map.of("byReplica", byReplica, "total", digest.total()),
                "records", records());
    }

    private List<Object> records() {
        var byKey = new TreeMap<String, Revision.Subject>();
        for (StoredRevision stored : journal.ofAll()) {
            Revision.Subject subject = stored.revision().subject();
            byKey.put(subject.recordId() + " " + subject.kind(), subject);
        }
        var records = new ArrayList<Object>();
        byKey.values().forEach(subject -> records.add(record(subject)));
        return records;
    }

    private Map<String, Object> record(Revision.Subject subject) {
        UUID id = subject.recordId();
        List<Revision> known = RevisionMerger.ofKind(revisions(journal, id), subject.kind());
        List<Revision> revisions = counting(known);
        RecordView view = RevisionMerger.view(revisions.isEmpty() ? known : revisions);
        var told = new TreeMap<>(view(view));
        told.putAll(changes(known));
        if (tellsOffers) {
            told.put("notCounted", ids(known, revisions));
            told.put(
                    "offers", authority.offers(known).stream().map(one -> one.id().hex()).toList());
        }
        switch (subject.kind()) {
            case "seizure" -> told.putAll(review(known, view));
            case "operation" ->
                    told.put(
                            "closed",
                            OperationLog.of(tellsOffers ? authority.byOwners(revisions) : revisions)
                                    .isClosed());
            case "code-list" -> told.put("codes", RandomCodeLists.codes(revisions, changesAll));
            case "watch-entry" -> told.put("watched", watched(revisions));
            case "officer" -> told.put("grants", RoleLog.of(id, revisions).roles());
            case "views" -> told.put("views", SharedViewAnswer.of(revisions));
            case "nil-report" -> told.put("given", given(revisions));
            case "grant" -> told.putAll(rights(id));
            case "receipt" -> told.put("receipts", receipts(revisions));
            case "roster" -> told.put("rosters", RandomRosters.answer(all(journal)));
            default -> {}
        }
        return told;
    }

    private static List<Revision> all(MemoryJournal journal) {
        return journal.ofAll().stream().map(StoredRevision::revision).toList();
    }

    private List<Revision> counting(List<Revision> known) {
        return tellsOffers && !known.stream().allMatch(JournalAnswer::speaksOfReplicas)
                ? authority.counting(known)
                : known;
    }

    private static boolean speaksOfReplicas(Revision revision) {
        return Set.of("installation", "receipt", "roster").contains(revision.subject().kind());
    }

    /** Returns the ids of the revisions that are not among those that count. */
    private static List<String> ids(List<Revision> known, List<Revision> counting) {
        var ids = new TreeSet<String>();
        known.forEach(one -> ids.add(one.id().hex()));
        counting.forEach(one -> ids.remove(one.id().hex()));
        return List.copyOf(ids);
    }

    /** Returns whether a nil report is in force, whoever signed it. */
    private static boolean given(List<Revision> revisions) {
        List<Revision> counting =
                RevisionMerger.only(
                        revisions, one -> RecordKind.NIL_REPORT.stated(one).isPresent());
        return !counting.isEmpty() && !RevisionMerger.view(counting).voided();
    }

    /** Returns the rights that a record gives, and the ids of the requests in it that wait. */
    private Map<String, Object> rights(UUID id) {
        Stream<StationGrant> given =
                authority.grants().grants().stream().filter(one -> isIn(id, one.given()));
        Stream<GrantRequest> asked =
                authority.grants().requests().stream().filter(one -> isIn(id, one.asked()));
        return tellsOffers
                ? Map.of(
                        "rights",
                        given.map(JournalAnswer::right)
                                .sorted(Comparator.comparing(List::toString))
                                .toList(),
                        "waiting",
                        asked.filter(GrantRequest::isWaiting)
                                .map(one -> one.asked().id().toString())
                                .sorted()
                                .toList())
                : Map.of();
    }

    private static boolean isIn(UUID record, GrantEntry entry) {
        return entry.revision().subject().recordId().equals(record);
    }

    private static List<Object> right(StationGrant grant) {
        return List.of(
                grant.given().id().toString(),
                grant.right().name(),
                grant.station(),
                grant.given().cases(),
                !grant.isInForce());
    }

    /** Returns the newest receipt of each installation, by installation. */
    private static List<Map<String, Object>> receipts(List<Revision> revisions) {
        var newest = new TreeMap<String, Revision>();
        for (Revision revision : revisions) {
            newest.merge(
                    revision.link().replica().toString(),
                    revision,
                    (one, other) -> other.link().seq() > one.link().seq() ? other : one);
        }
        return newest.entrySet().stream()
                .flatMap(one ->
                        RecordKind.RECEIPT.stated(one.getValue()).stream()
                                .map(receipt -> receipt(one.getKey(), receipt)))
                .toList();
    }

    private static Map<String, Object> receipt(String replica, ReceiptRecord receipt) {
        return Map.of(
                "replica", replica,
                "bundle", String.valueOf(receipt.bundle()),
                "added", ReceiptRecord.count(receipt.revisions().added()),
                "known", ReceiptRecord.count(receipt.revisions().known()),
                "refused", ReceiptRecord.count(receipt.revisions().refused()),
                "lacking", receipt.missingCount());
    }

    /** Returns whether records are compared with an entry of the watch list. */
    private static boolean watched(List<Revision> revisions) {
        List<Revision> counting =
                RevisionMerger.only(
                        revisions, one -> RecordKind.WATCH_ENTRY.read(one).by().isSupervisor());
        if (counting.isEmpty()) {
            return false;
        }
        RecordView view = RevisionMerger.view(counting);
        var entry = RecordKind.WATCH_ENTRY.read(view.body());
        return !view.voided() && entry.isInForceOn(LocalDate.MIN);
    }

    /** Returns the status of a seizure, and whether its author approved it himself. */
    private Map<String, Object> review(List<Revision> known, RecordView view) {
        List<Revision> sheet =
                RevisionMerger.ofKind(
                        revisions(journal, DerivedId.ofReview(view.recordId())),
                        RecordKind.REVIEW.name());
        ReviewLog log =
                ReviewLog.of(counting(sheet), tellsOffers ? authority.reviewers(known) : _ -> true);
        var seizure = SeizureShape.SHAPE.read(view.body()).record();
        var state =
                ReviewState.of(log, seizure, view, tellsOffers ? authority.shown(known) : known);
        String status = state.status().name();
        return tellsOffers
                ? Map.of("status", status, "alone", state.approvedAlone())
                : Map.of("status", status);
    }

    private static List<Revision> revisions(MemoryJournal journal, UUID recordId) {
        return journal.ofRecord(recordId).stream().map(StoredRevision::revision).toList();
    }

    private static Map<String, Object> view(RecordView view) {
        return Map.of(
                "record", view.recordId().toString(),
                "body", view.body(),
                "cancelled", view.voided(),
                "incomplete", view.incomplete(),
                "heads", view.heads().stream().map(RevisionId::hex).toList(),
                "conflicts", view.conflicts().stream().map(JournalAnswer::conflict).toList());
    }

    /** Returns what revisions change and do not list, and those of which that cannot be said. */
    private static Map<String, Object> changes(List<Revision> revisions) {
        var basis = new RevisionBasis(revisions);
        var hidden = new TreeMap<String, Object>();
        var unchecked = new TreeSet<String>();
        for (Revision one : revisions) {
            if (RevisionLine.isSupported(one)) {
                String id = one.id().hex();
                SortedSet<String> pointers = basis.hidden(one);
                if (!pointers.isEmpty()) {
                    hidden.put(id, Map.of("revision", id, "pointers", List.copyOf(pointers)));
                }
                if (!basis.isComplete(one.id())) {
                    unchecked.add(id);
                }
            }
        }
        return Map.of("hidden", List.copyOf(hidden.values()), "unchecked", List.copyOf(unchecked));
    }

    private static Map<String, Object> conflict(RecordView.FieldConflict conflict) {
        var candidates = new ArrayList<Object>();
        for (Candidate candidate : conflict.candidates()) {
            var named = new LinkedHashMap<String, Object>();
            named.put("revision", candidate.revision().hex());
            if (candidate.value() != null) {
                named.put("value", candidate.value());
            }
            candidates.add(named);
        }
        return Map.of("pointer", conflict.pointer(), "candidates", candidates);
    }
}
