package rubezh.journal;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a record's revisions amount to: a pure function of the set, the same at every station that
 * holds the same set.
 *
 * @param recordId the record
 * @param kind its kind
 * @param body displayed tree: for a conflicting field the pick of greatest depth, then greatest id
 * @param heads revisions that nobody has built on, sorted
 * @param parents what a new revision names as its parents: the heads, or while the history is
 *     incomplete the newest revisions of which everything before them is here
 * @param conflicts fields with several newest values, in pointer order
 * @param incomplete whether a parent is missing; heals when it arrives
 * @param voided whether the newest word is that it was entered in error
 * @param training whether it is training data
 * @param revisions how many revisions were known
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

    /**
     * Several people gave different values without knowing of each other.
     *
     * @param pointer the field, or the line that one removed and another changed, or {@code ""}:
     *     one cancelled the record while another changed it
     * @param candidates at least two, the displayed one first
     */
    public record FieldConflict(String pointer, List<Candidate> candidates) {
        public FieldConflict {
            candidates = List.copyOf(candidates);
        }
    }

    /**
     * @param revision who said so
     * @param value plain value, null: removed; of the record itself, whether it is cancelled
     */
    public record Candidate(RevisionId revision, @Nullable Object value) {}
}
