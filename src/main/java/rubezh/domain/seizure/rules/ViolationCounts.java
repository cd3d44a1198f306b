package rubezh.domain.seizure.rules;

import module java.base;

import rubezh.domain.seizure.Seizure;

/**
 * Numbers of violations of one record that are shown in its row. They are kept, and compared with
 * those counted on another day and by another computer, so nothing that the clock decides is among
 * them (decision 0546).
 *
 * @param stops number of violations of severity stop on submission
 * @param questions number of violations of severity question on submission
 * @param invalidating number of violations that make it not valid
 */
public record ViolationCounts(int stops, int questions, int invalidating) {
    /** Rules that compare with the time now. */
    private static final Set<String> BY_CLOCK = Set.of("EVT-002", "CUS-003");

    /** Rules that compare with the day of the case, which is today where it is not entered. */
    private static final Set<String> BY_DAY =
            Set.of(
                    "ITM-005", "PER-004", "PER-006", "PER-007", "PER-008", "PER-009", "PRO-001",
                    "PRO-002", "QTY-011", "REF-002", "WIT-001");

    /**
     * Counts the violations of a record. A field that a submitted record was not asked for when it
     * was submitted is no violation of it.
     */
    public static ViolationCounts of(Seizure seizure, PhasedViolations violations) {
        List<Violation> submit =
                SubmissionRules.applying(seizure, kept(seizure, violations.submit()));
        return new ViolationCounts(
                count(submit, Severity.STOP),
                count(submit, Severity.QUESTION),
                kept(seizure, violations.invalidating()).size());
    }

    private static List<Violation> kept(Seizure seizure, List<Violation> violations) {
        boolean dated = seizure.event().start() != null;
        return violations.stream()
                .filter(v -> !BY_CLOCK.contains(v.code()) && (dated || !BY_DAY.contains(v.code())))
                .toList();
    }

    private static int count(List<Violation> violations, Severity severity) {
        return (int) violations.stream().filter(v -> v.severity() == severity).count();
    }
}
