package rubezh.register;

import java.util.List;
import java.util.UUID;
import rubezh.domain.seizure.Seizure;
import rubezh.journal.RecordView;
import rubezh.shape.RecordParseResult;

/**
 * A record as it stood when it was opened.
 *
 * @param recordId the record
 * @param seizure what can be read of it
 * @param view what its revisions amount to: conflicts, heads, the raw tree
 * @param problems values that are not of their field's type; they stay in the raw tree
 * @param editable whether this program may change it; false for the schema of a newer version
 */
public record OpenRecord(
        UUID recordId,
        Seizure seizure,
        RecordView view,
        List<RecordParseResult.Problem> problems,
        boolean editable) {
    public OpenRecord {
        problems = List.copyOf(problems);
    }
}
