package rubezh.register.shift;

import module java.base;

import org.jspecify.annotations.Nullable;

/**
 * One shift of a station, from opening to handing over. It is of this station only and never
 * exchanged.
 *
 * @param number number at this station, from 1
 * @param openedAt when it was opened
 * @param login login of the officer in charge
 * @param name name of the officer in charge, as it was then
 * @param end how it ended; null while it is open
 */
public record Shift(
        long number, Instant openedAt, String login, String name, @Nullable Handover end) {
    /**
     * How a shift ended.
     *
     * @param at when
     * @param login login of the officer who handed it over, or took it over
     * @param takenOver whether another officer took it over without its being handed over
     * @param successor login of the officer it was handed over to; empty if nobody was named
     * @param remarks remarks, or the reason of taking over
     * @param counts what was handed over
     */
    public record Handover(
            Instant at,
            String login,
            boolean takenOver,
            String successor,
            String remarks,
            Counts counts) {}

    /**
     * What a shift is handed over with.
     *
     * @param drafts drafts not submitted
     * @param returned records returned for correction
     * @param unsent changes that one station at least has not acknowledged
     * @param sealed packages in store
     */
    public record Counts(long drafts, long returned, long unsent, long sealed) {}

    /** Returns whether it is open. */
    public boolean isOpen() {
        return end == null;
    }

    /** Returns when it ended. */
    public Optional<Instant> endedAt() {
        return Optional.ofNullable(end).map(Handover::at);
    }
}
