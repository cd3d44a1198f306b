package rubezh.register;

import java.util.List;
import rubezh.domain.seizure.rules.Violation;

/**
 * Findings of the rules about a {@link SaveRequest} that is not carried out.
 *
 * @param violations everything that is broken if the record were submitted
 * @param blocking violations that would refuse the request as it is meant
 */
public record SavePreview(List<Violation> violations, List<Violation> blocking) {
    public SavePreview {
        violations = List.copyOf(violations);
        blocking = List.copyOf(blocking);
    }
}
