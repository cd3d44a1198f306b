package rubezh.bundle.receipt;

import java.nio.charset.StandardCharsets;
import rubezh.domain.station.SilenceTerms;
import rubezh.journal.StationNotes;
import rubezh.text.Fault;

/** Times from which a station is silent for too long, in a sealed note. */
public final class SilenceTermStore {
    private static final String NOTE = "silence-terms";

    private final StationNotes notes;

    public SilenceTermStore(StationNotes stationNotes) {
        this.notes = stationNotes;
    }

    /** Returns the times. */
    public SilenceTerms get() {
        return notes.find(NOTE).map(SilenceTermStore::read).orElse(SilenceTerms.USUAL);
    }

    private static SilenceTerms read(byte[] bytes) {
        String[] hours = new String(bytes, StandardCharsets.US_ASCII).split(" ", 2);
        return SilenceTerms.ofHours(Long.parseLong(hours[0]), Long.parseLong(hours[1]));
    }

    /**
     * Sets the times.
     *
     * @throws Fault {@code RCP-004} unless both have 1 to 1,440 hours and the second is longer
     */
    public void set(long late, long overdue) {
        if (late < 1 || overdue <= late || overdue > ReceiptTerm.MAX_HOURS) {
            throw new Fault(Fault.Exit.USAGE, "RCP-004", ReceiptTerm.MAX_HOURS);
        }
        notes.put(NOTE, (late + " " + overdue).getBytes(StandardCharsets.US_ASCII));
    }
}
