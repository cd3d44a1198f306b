package rubezh.bundle.receipt;

import module java.base;

import rubezh.journal.StationNotes;
import rubezh.text.Fault;

/** Time in which this station expects the receipt of a bundle, in a sealed note. */
public final class ReceiptTerm {
    /** Time that holds until somebody sets another. */
    public static final Duration USUAL = Duration.ofHours(48);

    /** Hours that a time of the exchange has at most. */
    static final long MAX_HOURS = 24 * 60L;

    private static final String NOTE = "receipt-term";

    private final StationNotes notes;

    public ReceiptTerm(StationNotes stationNotes) {
        this.notes = stationNotes;
    }

    /** Returns the time, whole hours. */
    public Duration get() {
        return notes.find(NOTE)
                .map(bytes -> new String(bytes, StandardCharsets.US_ASCII))
                .map(Long::parseLong)
                .map(Duration::ofHours)
                .orElse(USUAL);
    }

    /**
     * Sets the time of bundles exported from then on.
     *
     * @throws Fault {@code RCP-001} unless it has 1 to 1,440 hours
     */
    public void set(long hours) {
        if (hours < 1 || hours > MAX_HOURS) {
            throw new Fault(Fault.Exit.USAGE, "RCP-001", MAX_HOURS);
        }
        notes.put(NOTE, String.valueOf(hours).getBytes(StandardCharsets.US_ASCII));
    }
}
