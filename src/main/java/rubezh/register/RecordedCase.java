package rubezh.register;

import java.util.UUID;
import rubezh.domain.seizure.Seizure;

/**
 * A seizure for a report.
 *
 * @param recordId the record
 * @param seizure the displayed values
 * @param marks what must be said beside it
 */
public record RecordedCase(UUID recordId, Seizure seizure, Row.Marks marks) {}
