package rubezh.register;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.rules.Violation;
import rubezh.domain.seizure.rules.ViolationCounts;
import rubezh.journal.RevisionId;

/**
 * Result of saving a record.
 *
 * @see Register#record
 */
public sealed interface SaveResult {
    /** Returns the id of the draft that the result makes obsolete, empty if the draft stays. */
    default Optional<UUID> obsoleteDraft() {
        return switch (this) {
            case Saved saved -> Optional.of(saved.recordId);
            case Unchanged unchanged -> Optional.of(unchanged.recordId);
            case Refused _, Overtaken _ -> Optional.empty();
        };
    }

    /**
     * The revision is durable; the draft is deleted.
     *
     * @param answered questions whose {@link SaveRequest#answers answers} are part of the revision
     * @param counts violations on submission; null if the rules did not run, as on cancelling
     * @param hints remarks of the rules, which block nothing
     * @param offeredTo station that the record belongs to, if what was saved is an offer to it;
     *     else null
     */
    record Saved(
            UUID recordId,
            @Nullable String number,
            RevisionId revision,
            Set<Violation> answered,
            @Nullable ViolationCounts counts,
            List<Violation> hints,
            @Nullable String offeredTo)
            implements SaveResult {
        public Saved {
            answered = Set.copyOf(answered);
            hints = List.copyOf(hints);
        }
    }

    /**
     * Violations block the request; nothing is written, the draft stays. Without violations, only
     * other requests of its batch are blocked.
     */
    record Refused(List<Violation> violations) implements SaveResult {
        public Refused {
            violations = List.copyOf(violations);
        }
    }

    /** The request changes nothing; nothing is written, the draft is deleted. */
    record Unchanged(UUID recordId, @Nullable String number) implements SaveResult {}

    /**
     * The record was changed since it was opened; nothing is written, the draft stays. {@link
     * Register#rebase} resolves it.
     *
     * @param author login at a station: {@code officer:asanov}
     * @param station code of that station
     * @param at time by that station's clock
     */
    record Overtaken(UUID recordId, String author, String station, OffsetDateTime at)
            implements SaveResult {}
}
