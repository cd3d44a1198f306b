package rubezh.domain.seizure.rules;

import java.util.List;

/**
 * Violations of one record for each {@link ValidationPhase}, found by the rules in one run.
 *
 * @param draft of a record that is being written
 * @param submit of the same record if it were sent off: all of those and more
 */
public record PhasedViolations(List<Violation> draft, List<Violation> submit) {
    public PhasedViolations {
        draft = List.copyOf(draft);
        submit = List.copyOf(submit);
    }

    /** Returns the violations of one phase, in the order of the form. */
    public List<Violation> in(ValidationPhase phase) {
        return switch (phase) {
            case DRAFT -> draft;
            case SUBMIT -> submit;
        };
    }
}
