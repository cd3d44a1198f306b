package rubezh.report;

import module java.base;

import org.jspecify.annotations.Nullable;

/**
 * What the sheet of a shift prints; times have the offset of the station.
 *
 * @param header station at the head, printed by the officer in charge
 * @param shift the shift
 * @param figures what it is handed over with
 * @param packages sealed packages in store
 * @param auditMark end of the audit log
 */
public record HandoverSheet(
        StationHeader header,
        Shift shift,
        Counts figures,
        List<StoredPackage> packages,
        String auditMark) {
    public HandoverSheet {
        packages = List.copyOf(packages);
    }

    /**
     * The shift.
     *
     * @param number number at the station
     * @param openedAt when it was opened
     * @param officer officer in charge
     * @param endedAt when it ended; null while it is open
     * @param endedBy who handed it over, or took it over; empty while it is open
     * @param takenOver whether it was taken over without being handed over
     * @param successor who it was handed over to; empty if nobody was named
     * @param remarks remarks, or the reason of taking over
     */
    public record Shift(
            long number,
            OffsetDateTime openedAt,
            String officer,
            @Nullable OffsetDateTime endedAt,
            String endedBy,
            boolean takenOver,
            String successor,
            String remarks) {}

    /** Drafts, returned records, unsent changes and sealed packages. */
    public record Counts(long drafts, long returned, long unsent, long sealed) {}

    /** Seal, number of the record, time and place of a package. */
    public record StoredPackage(
            String seal, String number, @Nullable OffsetDateTime since, String place) {}
}
