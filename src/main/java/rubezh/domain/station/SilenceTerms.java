package rubezh.domain.station;

import java.time.Duration;

/**
 * Times from which it is pressing to hear of another station, or to send it what waits.
 *
 * @param late time from which it is late; whole hours
 * @param overdue time from which it is overdue; whole hours, longer
 */
public record SilenceTerms(Duration late, Duration overdue) {
    /** Times that hold until somebody sets others. */
    public static final SilenceTerms USUAL = ofHours(24, 72);

    public static SilenceTerms ofHours(long late, long overdue) {
        return new SilenceTerms(Duration.ofHours(late), Duration.ofHours(overdue));
    }
}
