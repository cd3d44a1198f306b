package rubezh.dashboard;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.summary.Coverage;
import rubezh.domain.summary.DayCount;
import rubezh.domain.summary.PeriodFigures;
import rubezh.domain.summary.SummaryPeriod;

/**
 * Figures of a period, and of what it is compared with; all are of one state of the register.
 *
 * @param current the period
 * @param before what it is compared with; null for an operation
 * @param coverage what the figures of the period may lack
 * @param readAt when they were read
 */
public record Dashboard(Part current, @Nullable Part before, Coverage coverage, Instant readAt) {
    /**
     * One of the two periods.
     *
     * @param period the period
     * @param figures its figures
     * @param drugs its drugs and precursors
     */
    public record Part(SummaryPeriod period, PeriodFigures figures, DrugSums drugs) {}

    public SummaryPeriod period() {
        return current.period();
    }

    public PeriodFigures figures() {
        return current.figures();
    }

    /** Returns whether the period has not ended yet. */
    public boolean isRunning() {
        return !period().span().isOverAt(readAt);
    }

    /** Returns what the period is compared with. */
    public Optional<Part> compared() {
        return Optional.ofNullable(before);
    }

    /** Returns every day of the period so far. */
    public List<DayCount> days() {
        return DayCount.of(period(), readAt, figures().days());
    }
}
