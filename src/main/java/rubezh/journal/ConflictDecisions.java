package rubezh.journal;

import module java.base;

/**
 * What a person decides of the conflicts of a record. A conflict that is not named keeps the
 * displayed value, which is a decision too.
 *
 * @param chosen revision whose value counts, by pointer of the conflict
 * @param typed value of the type of the field that counts instead of all candidates, by pointer
 * @param removed pointers of lines that go, as the same thing stands in another line
 */
public record ConflictDecisions(
        Map<String, RevisionId> chosen, Map<String, Object> typed, Set<String> removed) {
    /** Keeps what is displayed. */
    public static final ConflictDecisions DISPLAYED = of(Map.of());

    public ConflictDecisions {
        chosen = Map.copyOf(chosen);
        typed = Map.copyOf(typed);
        removed = Set.copyOf(removed);
    }

    /** Takes the values of some revisions. */
    public static ConflictDecisions of(Map<String, RevisionId> chosen) {
        return new ConflictDecisions(chosen, Map.of(), Set.of());
    }
}
