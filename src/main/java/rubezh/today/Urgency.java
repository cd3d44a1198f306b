package rubezh.today;

import java.time.Duration;
import java.time.Instant;
import rubezh.domain.station.StationStatus;

/** How pressing it is to send or to hear something, by its age. */
public enum Urgency {
    NORMAL,
    /** From a day on. */
    LATE,
    /** From three days on. */
    OVERDUE;

    private static final Duration LATE_FROM = Duration.ofHours(24);
    private static final Duration OVERDUE_FROM = Duration.ofHours(72);

    /**
     * Returns how pressing the silence of a station is; one that never sent a bundle is not late.
     */
    public static Urgency of(StationStatus status, Instant now) {
        Duration silent = status.silent(now);
        return silent == null ? NORMAL : of(silent);
    }

    /** Returns the urgency of what has waited so long. */
    public static Urgency of(Duration age) {
        if (age.compareTo(OVERDUE_FROM) >= 0) {
            return OVERDUE;
        }
        return age.compareTo(LATE_FROM) >= 0 ? LATE : NORMAL;
    }
}
