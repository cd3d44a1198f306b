package rubezh.domain.seizure.rules;

import java.util.List;

/**
 * Violations of a record for each {@link ValidationPhase}, found in one run of the rules.
 *
 * @param draft violations of a draft
 * @param submit violations at submission, including those of a draft
 */
public record PhasedViolations(List<Violation> draft, List<Violation> submit) {
    public PhasedViolations {
        draft = List.copyOf(draft);
        submit = List.copyOf(submit);
    }

    /** Returns the violations of a phase, in the order of the form. */
    public List<Violation> in(ValidationPhase phase) {
        return switch (phase) {
            case DRAFT -> draft;
            case SUBMIT -> submit;
        };
    }
}
