package rubezh.register;

import java.util.UUID;
import rubezh.domain.seizure.Seizure;

/**
 * A seizure for a report.
 *
 * @param recordId the record
 * @param seizure the displayed values
 * @param revision ids of the heads it stands for, joined by a blank: ties a printed figure to the
 *     journal
 * @param revisions how many revisions it has
 * @param indicators what must be said beside it
 */
public record RecordedCase(
        UUID recordId,
        Seizure seizure,
        String revision,
        int revisions,
        SeizureRow.Indicators indicators) {}
