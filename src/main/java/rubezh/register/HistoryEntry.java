package rubezh.register;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rubezh.journal.RevisionId;
import rubezh.journal.RevisionKind;

/**
 * One revision of a record, for display.
 *
 * @param id revision id
 * @param op kind of change
 * @param author login at a station: {@code officer:asanov}
 * @param station code of that station
 * @param at time by that station's clock
 * @param reason reason of the change, if given
 * @param changes changed fields, sorted by pointer; empty for a change of the record as a whole
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
