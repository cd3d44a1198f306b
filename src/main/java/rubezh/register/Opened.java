package rubezh.register;

import java.util.List;
import java.util.UUID;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.Violation;
import rubezh.journal.RecordView;
import rubezh.shape.Reading;

/**
 * A record as it stood when it was opened.
 *
 * @param recordId the record
 * @param seizure what can be read of it
 * @param view what its revisions amount to: conflicts, heads, the raw tree
 * @param problems values that are not of their field's type; they stay in the raw tree
 * @param violations rules not kept if it were submitted now
 * @param editable whether this program may change it; false for the schema of a newer version
 */
public record Opened(
        UUID recordId,
        Seizure seizure,
        RecordView view,
        List<Reading.Problem> problems,
        List<Violation> violations,
        boolean editable) {
    public Opened {
        problems = List.copyOf(problems);
        violations = List.copyOf(violations);
    }
}
