package rubezh.domain.summary;

import static rubezh.domain.summary.ExclusionReason.DAY_UNKNOWN;

import module java.base;

import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.SeizureEvent;

/**
 * Summary of a station day.
 *
 * @param period the station day
 * @param asOf time at which the register was read
 * @param selection the records
 */
public record DailySummary(ReportPeriod period, OffsetDateTime asOf, CaseSelection selection) {
    /**
     * Sums up a station day. Records of other days are ignored; those known to the month or the
     * year only are among the excluded cases of the day they were entered with, those without a
     * time among them too.
     *
     * @param records the records; of those without a time only the ones entered on that day
     */
    public static DailySummary of(
            ReportPeriod reportPeriod, OffsetDateTime asOf, List<SeizureSnapshot> records) {
        List<SeizureSnapshot> ofDay =
                records.stream()
                        .filter(r -> isInPeriod(r.seizure(), reportPeriod))
                        .map(r -> isKnownToTheDay(r) ? r : r.with(DAY_UNKNOWN))
                        .toList();
        return new DailySummary(reportPeriod, asOf, CaseSelection.of(ofDay));
    }

    private static boolean isKnownToTheDay(SeizureSnapshot snapshot) {
        SeizureEvent event = snapshot.seizure().event();
        return event.start() != null && event.isKnownToTheDay();
    }

    private static boolean isInPeriod(Seizure seizure, ReportPeriod reportPeriod) {
        OffsetDateTime start = seizure.event().start();
        return start == null || reportPeriod.contains(seizure.event());
    }

    /** Returns whether the day was over; if not, the summary is partial. */
    public boolean isComplete() {
        return period.isOverAt(asOf.toInstant());
    }
}
