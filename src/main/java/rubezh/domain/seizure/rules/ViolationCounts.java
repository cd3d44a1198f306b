package rubezh.domain.seizure.rules;

import java.util.List;

/**
 * Numbers of violations of one record that are shown in its row.
 *
 * @param stops number of violations of severity stop on submission
 * @param questions number of violations of severity question on submission
 * @param invalidating number of violations that make it not valid
 */
public record ViolationCounts(int stops, int questions, int invalidating) {
    public static ViolationCounts of(PhasedViolations violations) {
        return new ViolationCounts(
                count(violations.submit(), Severity.STOP),
                count(violations.submit(), Severity.QUESTION),
                violations.invalidating().size());
    }

    private static int count(List<Violation> violations, Severity severity) {
        return (int) violations.stream().filter(v -> v.severity() == severity).count();
    }
}
