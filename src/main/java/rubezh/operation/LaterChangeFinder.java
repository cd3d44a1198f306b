package rubezh.operation;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.operation.ClosingPart;
import rubezh.domain.operation.OperationStep;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.evidence.Sha256;
import rubezh.domain.summary.CaseChange;
import rubezh.domain.summary.ExcludedCase;
import rubezh.domain.summary.ExclusionReason;
import rubezh.domain.summary.OperationSummary;
import rubezh.journal.Journal;
import rubezh.journal.Revision;
import rubezh.journal.RevisionId;
import rubezh.journal.RevisionMerger;
import rubezh.journal.StoredRevision;
import rubezh.json.RecordKind;
import rubezh.json.SeizureShape;
import rubezh.register.FieldChange;
import rubezh.register.Register;
import rubezh.register.operation.OperationCases;
import rubezh.register.operation.OperationCases.CountedCase;
import rubezh.register.operation.OperationLog;

/** Compares the revisions that the totals of a closing cover with those counted now. */
final class LaterChangeFinder {
    private final Journal journal;
    private final Register register;

    LaterChangeFinder(Journal journal, Register register) {
        this.journal = journal;
        this.register = register;
    }

    /** Returns the summary of an operation with its closing and its cancellation, if any. */
    OperationSummary ended(OperationSummary summary, OperationLog log) {
        OperationSummary closed =
                log.closing()
                        .map(one -> summary.closed(find(one.step(), casesOf(summary)).closing(one)))
                        .orElse(summary);
        return log.cancellation().map(one -> closed.cancelled(one.cancellation())).orElse(closed);
    }

    /** Returns the cases of a summary, so that a paper tells what has changed of those it shows. */
    private OperationCases casesOf(OperationSummary summary) {
        Map<UUID, ExclusionReason> excluded = new HashMap<>();
        for (ExcludedCase one : summary.selection().excluded()) {
            recordOf(one.record().revision()).ifPresent(id -> excluded.put(id, one.reason()));
        }
        return new OperationCases(
                summary.selection().cases().stream()
                        .map(one ->
                                new CountedCase(one.revision(), one.seizure().header().number()))
                        .toList(),
                excluded);
    }

    /**
     * Compares; only the cases that are not as they were are read.
     *
     * @param now the cases of the operation now
     */
    LaterChanges find(OperationStep closing, OperationCases now) {
        CoveredCases covered = CoveredCases.of(closing, journal);
        List<CountedCase> changed = notAmong(covered.revisions(), now);
        Map<UUID, String> before = new LinkedHashMap<>();
        int unknown = 0;
        for (String revision : notCounted(covered.revisions(), now)) {
            Optional<UUID> record = recordOf(revision);
            record.ifPresent(id -> before.put(id, revision));
            unknown += record.isPresent() ? 0 : 1;
        }
        var changes = new ArrayList<LaterChange>();
        for (CountedCase one : changed) {
            recordOf(one.revision())
                    .map(id -> changeOf(id, before.remove(id), one))
                    .filter(change -> isTold(change, covered))
                    .ifPresent(changes::add);
        }
        changes.addAll(removed(before.keySet(), now));
        return new LaterChanges(changes, unknown, covered.unlisted(), covered.digest());
    }

    /** Without the whole list nobody knows of a case that it was not counted. */
    private static boolean isTold(LaterChange change, CoveredCases covered) {
        return covered.unlisted() == 0 || change.kind() != CaseChange.Kind.ADDED;
    }

    /** Returns the cases counted now that are not as they were. */
    private static List<CountedCase> notAmong(List<String> covered, OperationCases now) {
        Set<String> before = Set.copyOf(covered);
        return now.counted().stream().filter(one -> !before.contains(one.revision())).toList();
    }

    private static List<String> notCounted(List<String> covered, OperationCases now) {
        Set<String> counted =
                now.counted().stream().map(CountedCase::revision).collect(Collectors.toSet());
        return covered.stream().filter(one -> !counted.contains(one)).toList();
    }

    private Optional<UUID> recordOf(String revision) {
        return heads(revision).stream()
                .flatMap(id -> journal.find(id).stream())
                .map(stored -> stored.revision().subject().recordId())
                .findFirst();
    }

    /**
     * Returns the ids of the heads that a revision of a case names, separated by spaces; others may
     * be no ids.
     */
    private static List<RevisionId> heads(String revision) {
        return Arrays.stream(revision.split(" "))
                .flatMap(id -> RevisionId.parse(id).stream())
                .toList();
    }

    private LaterChange changeOf(UUID id, @Nullable String before, CountedCase now) {
        String number = now.number();
        return before == null
                ? new LaterChange(id, number, CaseChange.Kind.ADDED, null, List.of())
                : new LaterChange(
                        id,
                        number,
                        CaseChange.Kind.CHANGED,
                        null,
                        fields(id, before, now.revision()));
    }

    private List<FieldChange> fields(UUID id, String before, String now) {
        List<Revision> revisions = RecordKind.SEIZURE.among(journal.ofRecord(id));
        return register.changes(asOf(revisions, before), asOf(revisions, now));
    }

    private static Seizure asOf(List<Revision> revisions, String heads) {
        return SeizureShape.SHAPE
                .read(RevisionMerger.asOf(revisions, heads(heads)).body())
                .record();
    }

    private List<LaterChange> removed(Set<UUID> before, OperationCases now) {
        return before.stream()
                .map(id ->
                        new LaterChange(
                                id,
                                number(id),
                                CaseChange.Kind.REMOVED,
                                now.excluded().get(id),
                                List.of()))
                .toList();
    }

    private @Nullable String number(UUID id) {
        return register.open(id).map(record -> record.seizure().header().number()).orElse(null);
    }

    /**
     * Cases that the totals of a closing cover.
     *
     * @param revisions of each case the ids of its newest revisions then, separated by spaces; they
     *     may be no ids
     * @param unlisted number of cases counted whose list this register does not have or cannot read
     */
    record CoveredCases(List<String> revisions, int unlisted) {
        CoveredCases {
            revisions = List.copyOf(revisions);
        }

        /** Reads the cases of a closing from the step itself and from the parts that it names. */
        static CoveredCases of(OperationStep closing, Journal journal) {
            var revisions = new ArrayList<>(closing.revisions());
            boolean complete = true;
            for (String part : closing.parts()) {
                Optional<List<String>> listed =
                        RevisionId.parse(part)
                                .flatMap(journal::find)
                                .map(StoredRevision::revision)
                                .flatMap(RecordKind.OPERATION_CLOSING::stated)
                                .map(ClosingPart::revisions);
                listed.ifPresent(revisions::addAll);
                complete &= listed.isPresent();
            }
            int counted = Objects.requireNonNullElse(closing.cases(), 0);
            return new CoveredCases(
                    revisions, complete ? 0 : Math.max(1, counted - revisions.size()));
        }

        /**
         * Returns the SHA-256 over the texts of the revisions, each followed by a line feed; null
         * if some are not listed, or none was counted.
         */
        @Nullable Sha256 digest() {
            if (unlisted > 0 || revisions.isEmpty()) {
                return null;
            }
            String lines = String.join("", revisions.stream().map(id -> id + "\n").toList());
            return Sha256.digest(lines.getBytes(StandardCharsets.US_ASCII));
        }
    }
}
