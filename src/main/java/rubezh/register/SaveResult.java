package rubezh.register;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.rules.Violation;
import rubezh.journal.RevisionId;

/** Result of saving a record. */
public sealed interface SaveResult {
    /**
     * Durable; the draft is gone.
     *
     * @param answered questions whose {@link SaveRequest#answers answers} hold in this revision
     */
    record Saved(
            UUID recordId, @Nullable String number, RevisionId revision, Set<Violation> answered)
            implements SaveResult {
        public Saved {
            answered = Set.copyOf(answered);
        }
    }

    /** Rules are in the way; nothing was written, the draft stays. */
    record Refused(List<Violation> violations) implements SaveResult {
        public Refused {
            violations = List.copyOf(violations);
        }
    }

    /** The copy says what the record says already; nothing was written, the draft is gone. */
    record Unchanged(UUID recordId, @Nullable String number) implements SaveResult {}

    /**
     * Somebody else changed the record since it was opened; nothing was written, the draft stays.
     *
     * @param author login at a station: {@code officer:asanov}
     * @param station code of that station
     * @param at when, by that station's clock
     */
    record Overtaken(UUID recordId, String author, String station, OffsetDateTime at)
            implements SaveResult {}
}
