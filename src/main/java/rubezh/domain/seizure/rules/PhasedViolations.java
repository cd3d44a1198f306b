package rubezh.domain.seizure.rules;

import module java.base;

/**
 * Violations of a record for each {@link ValidationPhase}, found in one run of the rules.
 *
 * @param draft violations of a draft
 * @param submit violations at submission, including those of a draft
 */
public record PhasedViolations(List<Violation> draft, List<Violation> submit) {
    public static final PhasedViolations NONE = new PhasedViolations(List.of(), List.of());

    /**
     * Stops of a draft that say nothing against a stored record: an unknown code may come from a
     * newer list, a time after now from a clock that differs, and a list longer than one person may
     * make it from two stations that both added lines.
     */
    private static final Set<String> PASSING = Set.of("REF-001", "EVT-002", "CUS-003", "TXT-007");

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

    /**
     * Returns the violations that make a stored record not valid, so that it does not count: the
     * stops of a draft, except those that depend on the code lists or the clock of this computer.
     */
    public List<Violation> invalidating() {
        return draft.stream()
                .filter(v -> v.severity() == Severity.STOP && !PASSING.contains(v.code()))
                .toList();
    }
}
