package rubezh.dashboard;

import java.time.Instant;
import rubezh.domain.summary.Coverage;

/**
 * Figures of two periods side by side, of one state of the register.
 *
 * @param first the period that the other one is compared with
 * @param second the other period
 * @param readAt when they were read
 */
public record Comparison(Side first, Side second, Instant readAt) {
    /**
     * One of the periods.
     *
     * @param part its figures
     * @param coverage what they may lack
     */
    public record Side(Dashboard.Part part, Coverage coverage) {
        /** Returns whether the period had not ended. */
        boolean isRunningAt(Instant moment) {
            return !part.period().span().isOverAt(moment);
        }
    }
}
