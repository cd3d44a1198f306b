package rubezh.domain.seizure.severity;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.rules.PhasedViolations;
import rubezh.domain.seizure.rules.Severity;
import rubezh.domain.seizure.rules.Violation;

/**
 * Rules that a station has raised. A raised severity holds at submission, never for a draft, and
 * never lowers what a rule found.
 *
 * @param byCode raised severity by code of the rule
 */
public record RaisedSeverities(SortedMap<String, Severity> byCode) {
    /** Nothing is raised. */
    public static final RaisedSeverities NONE = new RaisedSeverities(new TreeMap<>());

    public RaisedSeverities {
        byCode = Collections.unmodifiableSortedMap(new TreeMap<>(byCode));
    }

    /** Returns the same with one rule raised, or as built in if the severity is null. */
    public RaisedSeverities with(String code, @Nullable Severity severity) {
        var changed = new TreeMap<>(byCode);
        changed.remove(code);
        if (severity != null) {
            changed.put(code, severity);
        }
        return new RaisedSeverities(changed);
    }

    /** Returns violations at submission with the severities that the station wants. */
    public List<Violation> raise(List<Violation> violations) {
        return byCode.isEmpty() ? violations : violations.stream().map(this::raise).toList();
    }

    /** Returns violations with those at submission raised; a draft is asked what it always was. */
    public PhasedViolations raise(PhasedViolations found) {
        return byCode.isEmpty()
                ? found
                : new PhasedViolations(found.draft(), raise(found.submit()));
    }

    private Violation raise(Violation violation) {
        Severity raised = byCode.getOrDefault(violation.code(), violation.severity());
        return raised.compareTo(violation.severity()) < 0
                ? new Violation(
                        violation.pointer(), violation.code(), raised, violation.arguments())
                : violation;
    }
}
