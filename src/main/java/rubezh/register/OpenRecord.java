package rubezh.register;

import java.util.List;
import java.util.UUID;
import rubezh.domain.seizure.Seizure;
import rubezh.journal.RecordView;
import rubezh.shape.RecordParseResult;

/**
 * State of a record at the time it was opened.
 *
 * @see Register#open(UUID)
 * @param recordId id of the record
 * @param seizure seizure with all readable fields
 * @param view merged view: conflicts, heads, value tree
 * @param problems values that do not have their field's type; they stay in the value tree
 * @param editable whether this program may change it; false for a newer schema
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
