package rubezh.domain.summary;

import java.time.OffsetDateTime;
import java.util.List;
import rubezh.domain.seizure.Seizure;

/**
 * What was seized in a station day.
 *
 * @param period the station day
 * @param asOf when the register was read
 * @param selection the records
 */
public record DailySummary(ReportPeriod period, OffsetDateTime asOf, CaseSelection selection) {
    /**
     * Sums up a station day. Records of other days are passed over; those that carry no time yet
     * belong to the day they are found in, among those left out.
     */
    public static DailySummary of(
            ReportPeriod reportPeriod, OffsetDateTime asOf, List<SeizureSnapshot> records) {
        List<SeizureSnapshot> own =
                records.stream().filter(r -> isInPeriod(r.seizure(), reportPeriod)).toList();
        return new DailySummary(reportPeriod, asOf, CaseSelection.of(own));
    }

    private static boolean isInPeriod(Seizure seizure, ReportPeriod reportPeriod) {
        OffsetDateTime start = seizure.event().start();
        return start == null || reportPeriod.contains(start);
    }

    /** Says whether the day was over; if not, the summary is partial. */
    public boolean isComplete() {
        return period.isOverAt(asOf.toInstant());
    }
}
