package rubezh.register.shift;

import java.time.Instant;
import java.util.ArrayDeque;
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

    /**
     * Returns the shifts that lasted at some time of a period, oldest first. Reads from the newest
     * back to the period, as only one is open at a time.
     *
     * @param to end of the period, exclusive
     */
    public List<Shift> within(Instant from, Instant to) {
        var found = new ArrayDeque<Shift>();
        for (String name : notes.names(PREFIX).reversed()) {
            Shift shift = ShiftCodec.read(notes.find(name).orElseThrow());
            if (shift.endedAt().filter(end -> !end.isAfter(from)).isPresent()) {
                break;
            }
            if (shift.openedAt().isBefore(to)) {
                found.addFirst(shift);
            }
        }
        return List.copyOf(found);
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
