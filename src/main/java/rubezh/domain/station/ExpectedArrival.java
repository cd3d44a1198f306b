package rubezh.domain.station;

import module java.base;

/**
 * When the next bundle of a station should come, as far as its earlier ones tell.
 *
 * @param at about when
 * @param basis what it is taken from
 * @param gap middle one of the last gaps between its bundles
 * @param gaps number of these gaps
 * @param nightEnd end of the day of this station that runs
 */
public record ExpectedArrival(Instant at, Basis basis, Duration gap, int gaps, Instant nightEnd) {
    /** What an expected arrival is taken from. */
    public enum Basis {
        /** The gaps between its bundles. */
        GAPS,
        /** The time by which its receipt of a bundle from here is due, which is earlier. */
        RECEIPT
    }

    /** Returns whether it should come before the running day of this station ends. */
    public boolean isTonight() {
        return at.isBefore(nightEnd);
    }
}
