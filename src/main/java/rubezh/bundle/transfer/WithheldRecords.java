package rubezh.bundle.transfer;

import static rubezh.domain.seizure.SeizureFields.HEADER_HANDLING;

import module java.base;

import rubezh.authority.Authority;
import rubezh.authority.GrantLog;
import rubezh.bundle.transfer.RecordOutcome.RecordHeadline;
import rubezh.journal.Journal;
import rubezh.journal.PassedRevision;
import rubezh.journal.RecordView;
import rubezh.journal.Revision;
import rubezh.journal.RevisionId;
import rubezh.journal.RevisionMerger;
import rubezh.json.RecordKind;

/**
 * Records of an export that stay: drafts unless they are asked for, and those whose handling code
 * forbids a recipient. A revision makes its record a candidate; what counts is the whole record.
 */
final class WithheldRecords {
    private final Journal journal;
    private final Authority authority;
    private final HandlingPolicy policy;
    private final boolean withDrafts;
    private final Map<UUID, RevisionId> drafts = new HashMap<>();
    private final Set<UUID> restricted = new HashSet<>();
    private final TreeMap<String, Integer> byHandling = new TreeMap<>();
    private boolean settled;
    private int draftsFound;

    /**
     * @param withDrafts whether drafts leave
     */
    WithheldRecords(
            Journal journal, Authority authority, HandlingPolicy policy, boolean withDrafts) {
        this.journal = journal;
        this.authority = authority;
        this.policy = policy;
        this.withDrafts = withDrafts;
    }

    /**
     * Looks at a revision of the export. A draft is none any more if a revision follows it that is
     * none, so few are left to be merged; a code is looked at wherever it once stood.
     */
    void add(PassedRevision revision) {
        if (settled || !revision.subject().kind().equals(RecordKind.SEIZURE.name())) {
            return;
        }
        UUID record = revision.subject().recordId();
        Map<String, Object> body = revision.body();
        RevisionId draft = drafts.get(record);
        if (RecordHeadline.isDraft(body)) {
            drafts.put(record, revision.id());
        } else if (draft != null && revision.link().parents().contains(draft)) {
            drafts.remove(record);
        }
        if (policy.restricts(RecordHeadline.handling(body))) {
            restricted.add(record);
        }
    }

    /** Returns the ids of the records that stay, by all that the journal holds of them. */
    Set<UUID> settle() {
        settled = true;
        var withheld = new HashSet<UUID>();
        var candidates = new HashSet<>(drafts.keySet());
        candidates.addAll(restricted);
        for (UUID record : candidates) {
            List<Revision> known = RecordKind.SEIZURE.among(journal.ofRecord(record, _ -> {}));
            if (!known.isEmpty() && stays(known)) {
                withheld.add(record);
            }
        }
        return withheld;
    }

    private boolean stays(List<Revision> known) {
        RecordView view = RevisionMerger.view(authority.shown(known));
        boolean draft = !view.voided() && RecordHeadline.isDraft(view.body());
        draftsFound += draft ? 1 : 0;
        if (draft && !withDrafts) {
            return true;
        }
        List<String> codes = codes(view).filter(policy::restricts).sorted().toList();
        if (codes.isEmpty()) {
            return false;
        }
        Set<String> begunAt = authority.stations(known);
        GrantLog grants = authority.grants();
        if (codes.stream().allMatch(code -> policy.permits(code, begunAt, grants))) {
            return false;
        }
        byHandling.merge(codes.getLast(), 1, Integer::sum);
        draftsFound -= draft ? 1 : 0;
        return true;
    }

    /** Returns the handling code of a record, and in a conflict every one it may have. */
    private static Stream<String> codes(RecordView view) {
        Stream<String> contested =
                view.conflicts().stream()
                        .filter(conflict -> conflict.pointer().equals(HEADER_HANDLING.pointer()))
                        .flatMap(conflict -> conflict.candidates().stream())
                        .flatMap(candidate -> Stream.ofNullable(candidate.value()))
                        .map(Object::toString);
        return Stream.concat(Stream.of(RecordHeadline.handling(view.body())), contested);
    }

    /** Returns the number of drafts that leave. */
    int draftsIncluded() {
        return withDrafts ? draftsFound : 0;
    }

    /** Returns how many records stay, and why. */
    WithheldCount count() {
        return new WithheldCount(byHandling, withDrafts ? 0 : draftsFound);
    }
}
