package rubezh.register;

import java.util.UUID;
import rubezh.domain.seizure.Seizure;

/**
 * Seizure with its revision, for reports and tables.
 *
 * @param recordId id of the record
 * @param seizure displayed values
 * @param revision ids of its heads, separated by spaces, which trace a printed figure to the
 *     journal
 * @param revisions number of its revisions
 * @param indicators indicators shown beside it
 */
public record RecordedCase(
        UUID recordId,
        Seizure seizure,
        String revision,
        int revisions,
        SeizureRow.Indicators indicators) {}
