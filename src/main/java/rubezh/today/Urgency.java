package rubezh.today;

import java.time.Duration;

/** How pressing it is to send or to hear something, by its age. */
public enum Urgency {
    NORMAL,
    /** From a day on. */
    LATE,
    /** From three days on. */
    OVERDUE;

    private static final Duration LATE_FROM = Duration.ofHours(24);
    private static final Duration OVERDUE_FROM = Duration.ofHours(72);

    /** Returns the urgency of what has waited so long. */
    public static Urgency of(Duration age) {
        if (age.compareTo(OVERDUE_FROM) >= 0) {
            return OVERDUE;
        }
        return age.compareTo(LATE_FROM) >= 0 ? LATE : NORMAL;
    }
}
