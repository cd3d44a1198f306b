package rubezh.bundle.transfer;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.rules.Violation;
import rubezh.domain.seizure.rules.ViolationCounts;
import rubezh.journal.RecordView;
import rubezh.journal.Revision;
import rubezh.journal.RevisionId;
import rubezh.journal.ValueTree;

/**
 * A record as it is here and as it will be.
 *
 * @param local revisions here
 * @param before its view here; null if it is not here or the bundle only starts it
 * @param after its view after the import; null where the last revision is all of it
 * @param body its values after the import
 * @param changed fields that are different afterwards
 * @param violations what makes the values not valid
 * @param counted what its row shows; null unless a revision of another station is all of it
 * @param caseNumber number of the case here under whose id another kind comes, may be empty; null
 *     for any other record
 */
record PreparedRecord(
        List<Revision> local,
        @Nullable RecordView before,
        @Nullable RecordView after,
        Map<String, Object> body,
        List<String> changed,
        List<Violation> violations,
        @Nullable CountedRevision counted,
        @Nullable String caseNumber) {
    static final PreparedRecord NOTHING =
            new PreparedRecord(List.of(), null, null, Map.of(), List.of(), List.of(), null, null);

    /** A revision that is all of a record, and the violations counted of it. */
    record CountedRevision(RevisionId id, ViolationCounts counts) {}

    /** Returns a record that the bundle starts. */
    static PreparedRecord started(
            Map<String, Object> body,
            List<Violation> violations,
            @Nullable CountedRevision counted) {
        return new PreparedRecord(
                List.of(), null, null, body, List.of(), violations, counted, null);
    }

    /** Returns the pointers at which two views differ, sorted; that of the record comes first. */
    static List<String> changedFields(RecordView before, RecordView after) {
        SortedSet<String> changed = ValueTree.difference(before.body(), after.body());
        if (before.voided() != after.voided()) {
            changed.add("");
        }
        return List.copyOf(changed);
    }

    PreparedRecord under(@Nullable String number) {
        return new PreparedRecord(local, before, after, body, changed, violations, counted, number);
    }

    /** Returns whether its view is not cancelled, and nobody has to decide whether it is. */
    boolean stands() {
        return after != null
                && !after.voided()
                && after.conflicts().stream().noneMatch(one -> one.pointer().isEmpty());
    }

    boolean isOlder() {
        return before != null && after != null && before.heads().equals(after.heads());
    }
}
