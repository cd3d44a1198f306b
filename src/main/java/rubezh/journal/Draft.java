package rubezh.journal;

import module java.base;

import org.jspecify.annotations.Nullable;

/**
 * Unsaved input of an officer; stored sealed, never exchanged.
 *
 * @param recordId id of the record to create or change
 * @param author login of the officer
 * @param at time of the last save
 * @param basis heads of the record at the start of editing; empty for a new record
 * @param body value tree of all readable fields
 * @param texts text of unreadable fields, by pointer
 * @param focus pointer of the focused field
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
