package rubezh.register.shift;

import java.util.List;
import java.util.Optional;
import rubezh.journal.StationNotes;

/** Shifts as sealed notes of the station, never exchanged. Every call may access the disk. */
public final class ShiftNotes {
    private static final String OPEN = "open-shift";
    private static final String PREFIX = "shift/";

    private final StationNotes notes;

    public ShiftNotes(StationNotes notes) {
        this.notes = notes;
    }

    /** Returns the open shift; reads one note. */
    public Optional<Shift> open() {
        return notes.find(OPEN).map(ShiftCodec::read);
    }

    /** Returns the newest shifts, newest first. */
    public List<Shift> newest(int limit) {
        return notes.names(PREFIX).reversed().stream()
                .limit(limit)
                .map(name -> ShiftCodec.read(notes.find(name).orElseThrow()))
                .toList();
    }

    /** Keeps a shift in place of its former state. */
    public void put(Shift shift) {
        byte[] stored = ShiftCodec.write(shift);
        // Names are sorted as texts.
        notes.put(PREFIX + "%012d".formatted(shift.number()), stored);
        if (shift.isOpen()) {
            notes.put(OPEN, stored);
        } else {
            notes.remove(OPEN);
        }
    }
}
