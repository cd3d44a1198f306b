package rubezh.domain.summary;

import static rubezh.domain.summary.ExclusionReason.DAY_UNKNOWN;

import module java.base;

import rubezh.domain.seizure.SeizureEvent;
import rubezh.domain.summary.Coverage.Sources;

/**
 * Summary of a station day.
 *
 * @param period the station day
 * @param asOf time at which the register was read
 * @param selection the records
 * @param coverage what the figures may lack
 * @param imprecise cases that may have happened on that day, but are not known to
 */
public record DailySummary(
        ReportPeriod period,
        OffsetDateTime asOf,
        CaseSelection selection,
        Coverage coverage,
        ImpreciseCases imprecise) {
    /**
     * Sums up a station day. Records of other days, or known to the month or the year only, are
     * ignored; those without a time are among the excluded cases.
     *
     * @param records the records; of those without a time only the ones entered on that day
     * @param sources where they come from
     */
    public static DailySummary of(
            ReportPeriod reportPeriod,
            OffsetDateTime asOf,
            List<SeizureSnapshot> records,
            Sources sources) {
        var ofDay = new ArrayList<SeizureSnapshot>();
        for (SeizureSnapshot one : records) {
            SeizureEvent event = one.seizure().event();
            if (event.start() == null) {
                ofDay.add(one.with(DAY_UNKNOWN));
            } else if (reportPeriod.contains(event)) {
                ofDay.add(one);
            }
        }
        CaseSelection selection = CaseSelection.of(ofDay);
        return new DailySummary(
                reportPeriod,
                asOf,
                selection,
                Coverage.of(reportPeriod, asOf, selection, sources),
                ImpreciseCases.NONE);
    }

    /** Returns the same summary with the cases that may have happened on that day. */
    public DailySummary with(ImpreciseCases possible) {
        return new DailySummary(period, asOf, selection, coverage, possible);
    }

    /** Returns the same summary as of another time. */
    public DailySummary asOf(OffsetDateTime other) {
        return new DailySummary(period, other, selection, coverage, imprecise);
    }

    /** Returns whether the day was over; if not, the summary is partial. */
    public boolean isComplete() {
        return period.isOverAt(asOf.toInstant());
    }
}
