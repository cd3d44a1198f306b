package rubezh.watch;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.rules.Severity;
import rubezh.domain.seizure.rules.Violation;
import rubezh.domain.watch.WatchEntry;

/**
 * Entry that a value of a record matches.
 *
 * @param entryId id of the entry
 * @param entry the entry
 * @param subject the value
 * @param strength how sure it is
 */
public record WatchMatch(
        UUID entryId, WatchEntry entry, WatchSubject subject, MatchStrength strength) {
    private static final String EXACT = "WAT-020";
    private static final String SIMILAR = "WAT-021";

    /** Codes of the remarks at fields. */
    public static final Set<String> CODES = Set.of(EXACT, SIMILAR);

    /** Returns the remark at the field of the value, which keeps nobody from saving. */
    public Violation violation() {
        return new Violation(
                subject.pointer(),
                strength == MatchStrength.EXACT ? EXACT : SIMILAR,
                Severity.HINT,
                List.of(told(entry.text()), told(entry.reason()), told(entry.action())));
    }

    private static String told(@Nullable String text) {
        return Objects.requireNonNullElse(text, "none");
    }
}
