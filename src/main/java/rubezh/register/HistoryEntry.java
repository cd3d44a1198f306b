package rubezh.register;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rubezh.journal.RevisionId;
import rubezh.journal.RevisionKind;

/**
 * One revision of a record, told to a person.
 *
 * @param id the revision
 * @param op what it did
 * @param author login at a station: {@code officer:asanov}
 * @param station code of that station
 * @param at when, by that station's clock
 * @param reason why, where one was given
 * @param changes what it changed, in pointer order; empty when nothing but the op itself
 */
public record HistoryEntry(
        RevisionId id,
        RevisionKind op,
        String author,
        String station,
        OffsetDateTime at,
        @Nullable String reason,
        List<FieldChange> changes) {
    public HistoryEntry {
        changes = List.copyOf(changes);
    }
}
