package rubezh.journal;

import module java.base;

import org.jspecify.annotations.Nullable;

/**
 * Merged state of a record: a pure function of its revisions, equal at every station that has the
 * same set.
 *
 * @see RevisionMerger#view
 * @param recordId id of the record
 * @param kind kind of the record
 * @param body displayed value tree; a conflicting field has the value of the revision of greatest
 *     depth, then greatest id
 * @param heads revisions without children, sorted
 * @param parents parents of the next revision: the heads, or in an incomplete history the newest
 *     revisions whose ancestors are all present
 * @param conflicts fields with several newest values, sorted by pointer
 * @param incomplete whether a parent revision is missing
 * @param voided whether the record is marked as entered in error
 * @param training whether it is training data
 * @param revisions number of revisions merged
 */
public record RecordView(
        UUID recordId,
        String kind,
        Map<String, Object> body,
        List<RevisionId> heads,
        List<RevisionId> parents,
        List<FieldConflict> conflicts,
        boolean incomplete,
        boolean voided,
        boolean training,
        int revisions) {
    public RecordView {
        heads = List.copyOf(heads);
        parents = List.copyOf(parents);
        conflicts = List.copyOf(conflicts);
    }

    /** Returns the same view of another body. */
    public RecordView withBody(Map<String, Object> other) {
        return new RecordView(
                recordId,
                kind,
                other,
                heads,
                parents,
                conflicts,
                incomplete,
                voided,
                training,
                revisions);
    }

    /**
     * Field with different values from concurrent revisions.
     *
     * @param pointer pointer of the field, or of a line that was removed and changed concurrently,
     *     or {@code ""} for a record that was cancelled and changed concurrently
     * @param candidates at least two, the displayed one first
     */
    public record FieldConflict(String pointer, List<Candidate> candidates) {
        public FieldConflict {
            candidates = List.copyOf(candidates);
        }
    }

    /**
     * One of the conflicting values.
     *
     * @param revision revision that set the value
     * @param value plain value, null if removed; for the record itself, whether it is cancelled
     */
    public record Candidate(RevisionId revision, @Nullable Object value) {}
}
