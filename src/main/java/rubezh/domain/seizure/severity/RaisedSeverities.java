package rubezh.domain.seizure.severity;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.FieldPath;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.completeness.Completeness;
import rubezh.domain.seizure.rules.PhasedViolations;
import rubezh.domain.seizure.rules.Severity;
import rubezh.domain.seizure.rules.SubmissionRules;
import rubezh.domain.seizure.rules.Violation;

/**
 * Rules and fields that a station has raised. A raised severity holds at submission, never for a
 * draft, and never lowers what a rule found.
 *
 * @param byCode raised severity by code of the rule or path of the field
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

    /** Returns the fields that a submission asks for here, in the order of the form. */
    public List<FieldPath> fields() {
        return RaisableRules.FIELDS.stream()
                .filter(field -> byCode.containsKey(field.path()))
                .toList();
    }

    /**
     * Returns violations of a record at submission with the severities that the station wants, then
     * the raised fields that state nothing.
     */
    public List<Violation> raise(Seizure seizure, List<Violation> violations) {
        return byCode.isEmpty()
                ? violations
                : Stream.concat(violations.stream().map(this::raise), missing(seizure)).toList();
    }

    /** Returns violations with those at submission raised; a draft is asked what it always was. */
    public PhasedViolations raise(Seizure seizure, PhasedViolations found) {
        return byCode.isEmpty()
                ? found
                : new PhasedViolations(found.draft(), raise(seizure, found.submit()));
    }

    /** Returns a stop for each raised field of a seizure that states nothing. */
    private Stream<Violation> missing(Seizure seizure) {
        List<FieldPath> fields = fields();
        return fields.isEmpty() || !seizure.header().isSeizure()
                ? Stream.empty()
                : Completeness.expected(seizure).stream()
                        .filter(field -> !field.stated() && fields.contains(field.field()))
                        .map(field -> SubmissionRules.missing(field.pointer()));
    }

    private Violation raise(Violation violation) {
        Severity raised = byCode.getOrDefault(violation.code(), violation.severity());
        return raised.compareTo(violation.severity()) < 0
                ? new Violation(
                        violation.pointer(), violation.code(), raised, violation.arguments())
                : violation;
    }
}
