package rubezh.register;

import java.util.List;
import rubezh.domain.seizure.rules.Violation;

/**
 * Violations of a {@link SaveRequest} that is not saved.
 *
 * @param violations all violations as on submission
 * @param blocking violations that would refuse the request with its intent
 */
public record SavePreview(List<Violation> violations, List<Violation> blocking) {
    public SavePreview {
        violations = List.copyOf(violations);
        blocking = List.copyOf(blocking);
    }
}
