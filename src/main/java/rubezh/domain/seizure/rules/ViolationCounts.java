package rubezh.domain.seizure.rules;

import java.util.List;

/**
 * Numbers of violations of one record that are shown in its row.
 *
 * @param stops number of violations of severity stop
 * @param questions number of violations of severity question
 */
public record ViolationCounts(int stops, int questions) {
    public static ViolationCounts of(List<Violation> violations) {
        return new ViolationCounts(
                count(violations, Severity.STOP), count(violations, Severity.QUESTION));
    }

    private static int count(List<Violation> violations, Severity severity) {
        return (int) violations.stream().filter(v -> v.severity() == severity).count();
    }
}
