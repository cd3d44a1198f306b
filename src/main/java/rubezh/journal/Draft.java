package rubezh.journal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is typing and has not recorded: kept sealed, never exchanged.
 *
 * @param recordId the record it will become or change
 * @param author login
 * @param at when it was last kept
 * @param basis heads of the record it started from, empty for a new record
 * @param body the tree as far as it could be read
 * @param texts by pointer: what stands in fields that could not be read
 * @param focus pointer of the field the typist was in
 */
public record Draft(
        UUID recordId,
        String author,
        Instant at,
        List<RevisionId> basis,
        Map<String, Object> body,
        Map<String, String> texts,
        @Nullable String focus) {
    public Draft {
        basis = List.copyOf(basis);
    }
}
