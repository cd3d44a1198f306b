package rubezh.domain.seizure.rules;

import java.util.List;
import rubezh.domain.seizure.Seizure;

/**
 * Numbers of violations of one record that are shown in its row.
 *
 * @param stops number of violations of severity stop on submission
 * @param questions number of violations of severity question on submission
 * @param invalidating number of violations that make it not valid
 */
public record ViolationCounts(int stops, int questions, int invalidating) {
    /**
     * Counts the violations of a record. A field that a submitted record was not asked for when it
     * was submitted is no violation of it.
     */
    public static ViolationCounts of(Seizure seizure, PhasedViolations violations) {
        List<Violation> submit = SubmissionRules.applying(seizure, violations.submit());
        return new ViolationCounts(
                count(submit, Severity.STOP),
                count(submit, Severity.QUESTION),
                violations.invalidating().size());
    }

    private static int count(List<Violation> violations, Severity severity) {
        return (int) violations.stream().filter(v -> v.severity() == severity).count();
    }
}
