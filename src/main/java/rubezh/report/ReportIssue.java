package rubezh.report;

import java.time.OffsetDateTime;
import rubezh.domain.reference.Code.Handling;

/**
 * Issue data of a report: number, station, time, signatory.
 *
 * @param number number of the issue, say {@code 24-11/1}
 * @param office service or centre that issues it
 * @param preparedAt time of preparation with the offset of the station; also the date of the PDF
 * @param preparedBy who prepared it
 * @param approvedBy who approves it
 * @param handling limit on distribution
 * @param copy number of the copy
 * @param training whether the data are training data; every page is then marked
 * @param damagedRecords number of damaged records, which are in no figure
 * @param missingRevisions number of saves that the register has lost
 */
public record ReportIssue(
        String number,
        BilingualText office,
        OffsetDateTime preparedAt,
        Signatory preparedBy,
        Signatory approvedBy,
        Handling handling,
        int copy,
        boolean training,
        int damagedRecords,
        long missingRevisions) {}
