package rubezh.report;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Issue data of a report: number, station, time, signatories.
 *
 * @param number number of the issue, say {@code 2026-11-24/2}
 * @param replaces number of the issue it replaces, or null
 * @param copy number of the copy; {@link #NOT_ISSUED} for a working copy, which is marked
 * @param station code of the station
 * @param office service that issues it; the station where it names no service
 * @param unit station, where the office is not the station itself
 * @param preparedAt time of preparation with the offset of the station; also the date of the PDF
 * @param preparedBy who prepared it
 * @param approvedBy who approves it; a rule takes the place of an empty name
 * @param register what the reader must know of the register
 * @param changes what has changed since the issue it replaces; null where that is not known
 */
public record ReportIssue(
        String number,
        @Nullable String replaces,
        int copy,
        String station,
        BilingualText office,
        @Nullable BilingualText unit,
        OffsetDateTime preparedAt,
        Signatory preparedBy,
        Signatory approvedBy,
        RegisterState register,
        @Nullable IssueChanges changes) {
    /** Number of a copy that was not issued. */
    public static final int NOT_ISSUED = 0;

    /**
     * A person who signs a report.
     *
     * @param position rank or position
     * @param name surname and initials; empty if it is to be filled in by hand
     */
    public record Signatory(BilingualText position, BilingualText name) {}
}
