package rubezh.dashboard;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.summary.Coverage;
import rubezh.domain.summary.RecordCount;
import rubezh.register.CrossTotals;
import rubezh.register.shift.Shift;

/**
 * Figures of an analysis, all of one state of the register.
 *
 * @param request what it is of
 * @param current figures of the period
 * @param before figures of what it is compared with; null for nothing
 * @param coverage what the figures of the period may lack
 * @param shifts shifts of the station by their key, where one of the axes is shifts
 * @param today the station day on which they were read
 */
public record Analysis(
        AnalysisRequest request,
        CrossTotals current,
        @Nullable CrossTotals before,
        Coverage coverage,
        Map<String, Shift> shifts,
        LocalDate today) {
    public Analysis {
        shifts = Map.copyOf(shifts);
    }

    /** Returns the number of records that are not counted. */
    public long excluded() {
        return RecordCount.excluded(current.records()).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }
}
