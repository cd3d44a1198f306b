package rubezh.domain.station;

import module java.base;

/** How pressing it is to send or to hear something, by its age. */
public enum Urgency {
    NORMAL,
    LATE,
    OVERDUE;

    /**
     * Returns how pressing the silence of a station is; one that never sent a bundle is not late.
     */
    public static Urgency of(StationStatus status, Instant now, SilenceTerms terms) {
        Duration silent = status.silent(now);
        return silent == null ? NORMAL : of(silent, terms);
    }

    /** Returns the urgency of what has waited so long. */
    public static Urgency of(Duration age, SilenceTerms terms) {
        if (age.compareTo(terms.overdue()) >= 0) {
            return OVERDUE;
        }
        return age.compareTo(terms.late()) >= 0 ? LATE : NORMAL;
    }
}
